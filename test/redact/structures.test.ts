import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { redacted } from './redacted.ts';

const key = `-----BEGIN RSA PRIVATE KEY-----
Proc-Type: 4,ENCRYPTED
DEK-Info: AES-256-CBC,0102

MIIEpAIBAAKCAQEA7bq98tMnmlMa1f/3Qk9CsSfVsXVZ0dTgPpFKmb4nFrvL0Ozh
VhUNB/gAZlqpdkzQWbDDMnnF4RP0FkvIcYl5jA==
-----END RSA PRIVATE KEY-----
`;

describe('secrets over many lines', () => {
  it('hides the text of a key, and keeps its lines', async () => {
    expect(await redacted(`before\n${key}after\n`)).toBe(`before
-----BEGIN RSA PRIVATE KEY-----
REDACTED
REDACTED

REDACTED
REDACTED
-----END RSA PRIVATE KEY-----
after
`);
  });

  it('hides a key behind the stamps of a log, and goes on after one that never ends', async () => {
    const stamped = key
      .trimEnd()
      .split('\n')
      .map((line) => `2024-02-12T15:02:11Z ${line}`)
      .join('\n');
    expect(await redacted(stamped)).not.toMatch(/MIIE|VhUN/);
    const broken = `${key.split('\n').slice(0, 5).join('\n')}\nI0212 15:02:11.1 1 main.go:5] bird is ready\n`;
    expect(await redacted(broken)).toContain('main.go:5] bird is ready\n');
  });

  it('hides the data of a Secret, whose kind stands behind it, and no other data', async () => {
    // The order of fields of `kubectl get -o yaml`.
    const list = `apiVersion: v1
items:
- apiVersion: v1
  data:
    note: c2VjcmV0
    tls.key: |
      c2VjcmV0
  kind: Secret
  metadata:
    name: one
- apiVersion: v1
  data:
    note: c2VjcmV0
  kind: ConfigMap
  metadata:
    name: two
kind: List
`;
    expect(await redacted(list)).toBe(
      list.replace('note: c2VjcmV0', 'note: REDACTED').replace('      c2VjcmV0', '      REDACTED'),
    );
  });

  it('hides the data of a Secret as people write it and as JSON has it', async () => {
    const yaml =
      'kind: Secret\nmetadata:\n  name: a\nstringData:\n  note: plain text\ntype: Opaque\n---\nkind: X\ndata:\n  note: y\n';
    expect(await redacted(yaml)).toBe(yaml.replace('plain text', 'REDACTED'));
    const json = (kind: string): string =>
      JSON.stringify(
        { items: [{ apiVersion: 'v1', data: { note: 'bm90ZQ==', other: 'eA==' }, kind, metadata: { name: 'n' } }] },
        null,
        4,
      );
    expect(await redacted(json('Secret'))).toBe(
      json('Secret').replace('bm90ZQ==', 'REDACTED').replace('eA==', 'REDACTED'),
    );
    expect(await redacted(json('ConfigMap'))).toBe(json('ConfigMap'));
  });

  it('hides the data of the items of a SecretList, which have no kind', async () => {
    const list = 'apiVersion: v1\nitems:\n- data:\n    note: bm90ZQ==\n  metadata:\n    name: a\nkind: SecretList\n';
    expect(await redacted(list)).toBe(list.replace('bm90ZQ==', 'REDACTED'));
  });

  it('hides the copy that kubectl apply leaves, in YAML, JSON and describe', async () => {
    const name = 'kubectl.kubernetes.io/last-applied-configuration';
    const yaml = `metadata:\n  annotations:\n    a: b\n    ${name}: |\n      {"spec":"x"}\n    z: y\n`;
    expect(await redacted(yaml)).toBe(yaml.replace('{"spec":"x"}', 'REDACTED'));
    const json = `    "${name}": "{\\"spec\\":\\"x\\"}\\n",\n    "z": "y"\n`;
    expect(await redacted(json)).toBe(`    "${name}": "REDACTED",\n    "z": "y"\n`);
    const described = `Annotations:  a: b\n              ${name}:\n                {"spec":"x"}\n              z: y\n`;
    expect(await redacted(described)).toBe(described.replace('{"spec":"x"}', 'REDACTED'));
  });

  it('hides variables with telling names, in YAML, JSON and describe', async () => {
    const yaml = '- env:\n  - name: DB_PASSWORD\n    value: hunter2\n  - name: DB_HOST\n    value: db\n';
    expect(await redacted(yaml)).toBe(yaml.replace('hunter2', 'REDACTED'));
    const json = '[\n  {\n    "name": "API_KEY",\n    "value": "x y"\n  }\n]\n';
    expect(await redacted(json)).toBe(json.replace('x y', 'REDACTED'));
    const described = '    Environment:\n      API_KEY:   first\n                 second\n      DB_HOST:   db\n';
    expect(await redacted(described)).toBe(described.replace('first', 'REDACTED').replace('second', 'REDACTED'));
  });

  it('hides a block of text with a telling name', async () => {
    const yaml = 'password: |\n  one\n\n  two\nuser: me\n';
    expect(await redacted(yaml)).toBe('password: |\n  REDACTED\n\n  REDACTED\nuser: me\n');
  });

  it('keeps the columns of what follows', async () => {
    const table = 'NAME    VALUE              AGE\nx       token=abcdefghijk  5d\ny       token=ab           6d\n';
    const ages = (await redacted(table))
      .split('\n')
      .slice(0, 3)
      .map((line) => line.lastIndexOf(' ') + 1);
    expect(ages).toEqual([27, 27, 27]);
  });
});

describe('redacting files', () => {
  const text = `apiVersion: v1\ndata:\n  p: cMOkc3M=\nkind: Secret\n---\nä password: x\r\n${key}token: ünsafe\n`;

  it('gives the same whatever the chunks are', async () => {
    const whole = await redacted(text, 1_000_000);
    expect(whole).not.toMatch(/cMOkc3M|MIIE|ünsafe/);
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: 300 }), async (piece) => {
        expect(await redacted(text, piece)).toBe(whole);
      }),
    );
  });

  it('keeps every line a line', async () => {
    const pieces = fc.constantFrom(...text.split('\n'), 'data:', '  data:', '  - name: X_TOKEN', '    value: |', '');
    await fc.assert(
      fc.asyncProperty(fc.array(pieces, { maxLength: 30 }), async (lines) => {
        const before = lines.join('\n');
        const after = await redacted(`.\n${before}`);
        expect(after.split('\n').length).toBe(lines.length === 0 ? 2 : lines.length + 1);
      }),
    );
  });

  it('leaves nothing to find in what was redacted', async () => {
    const once = await redacted(text);
    expect(await redacted(once)).toBe(once);
  });

  it('reads UTF-16 and writes UTF-8', async () => {
    for (const mark of ['\uFEFF', '']) {
      expect(await redacted(Buffer.from(`${mark}user: me\r\npassword: x\r\n`, 'utf16le'))).toBe(
        'user: me\r\npassword: REDACTED\r\n',
      );
    }
    const appended = Buffer.concat([Buffer.from('user: me\n'.repeat(2000)), Buffer.from('password: x\n', 'utf16le')]);
    expect(await redacted(appended)).toContain('password: REDACTED\n');
  });

  it('leaves nothing of a binary', async () => {
    expect(await redacted(Buffer.from([0x7f, 0x45, 0x4c, 0x46, 2, 1, 1, 0, 0, 3, 0, 0x3e]))).toBe('REDACTED\0');
    expect(await redacted('')).toBe('');
  });

  it('is done in linear time with lines that look like secrets', async () => {
    const hostile = [
      'eyJ',
      'a-',
      '\\',
      '"a":"',
      '=',
      'password:',
      '://a@',
      '-----BEGIN A-----',
      '{"data":{',
      ' ',
      'LS0tLS1CRUdJTi',
      'token ',
    ];
    // Quadratic work on lines of a megabyte takes minutes, and runs into the test's own limit.
    for (const part of hostile) {
      expect((await redacted(part.repeat(200_000), 65_536)).length).toBeGreaterThan(0);
    }
  }, 30_000);
});
