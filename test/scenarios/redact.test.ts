import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { analyzeBundle } from '../../src/analysis/analyze-bundle.ts';
import { gatherHosts } from '../../src/analysis/gather-hosts.ts';
import { openBundle } from '../../src/archive/open-bundle.ts';
import { loadRulePacks } from '../../src/cli/rule-files.ts';
import type { Analysis } from '../../src/model/analysis.ts';
import type { Evidence } from '../../src/model/finding.ts';
import { createPseudonyms, type Pseudonyms } from '../../src/redact/pseudonyms/create-pseudonyms.ts';
import { redactEntries } from '../../src/redact/redact-entries.ts';
import { tarGzOf, tarOf } from '../archive/packing.ts';
import { emptyDirectory, mustread, root } from './run.ts';

const samples = readdirSync(join(root, 'samples')).filter((name) => name.endsWith('.tar.gz'));
const rules = await loadRulePacks([]);

const token = 'eyJhbGciOiJSUzI1NiIsImtpZCI6IjEifQ.eyJpc3MiOiJrdWJlcm5ldGVzIn0.c2lnbmF0dXJlLXg';
const secrets = [token, 'hunter2', 'bm90ZSB0aGlz', 'MIIEpAIBAAKCAQEA7bq98tMnmlMa1f'];
const members = [
  { name: 'logs/app.log', text: `I1120 10:00:00.000000 1 main.go:1] token ${token}\n` },
  { name: 'secrets.yaml', text: 'apiVersion: v1\ndata:\n  note: bm90ZSB0aGlz\nkind: Secret\nmetadata:\n  name: a\n' },
  { name: 'env.txt', bytes: Buffer.from('\uFEFFDB_PASSWORD=hunter2\r\n', 'utf16le') },
  { name: 'key.pem', text: '-----BEGIN PRIVATE KEY-----\nMIIEpAIBAAKCAQEA7bq98tMnmlMa1f\n-----END PRIVATE KEY-----\n' },
];

describe('with --pseudonyms, the identifiers of the cluster', () => {
  const uid = '27b16b8c-5b0c-4b3a-8a0a-6f1f7d1c2b3e';
  const folder = emptyDirectory();
  const bundle = join(folder, 'namespace.yaml');
  writeFileSync(bundle, `apiVersion: v1\nkind: Namespace\nmetadata:\n  name: kube-system\n  uid: ${uid}\n`);
  const identifiers = (...words: readonly string[]): Analysis['cluster']['identifiers'] => {
    const { stdout } = mustread(['analyze', bundle, '--format', 'json', ...words]);
    return (JSON.parse(stdout) as Analysis).cluster.identifiers;
  };

  it('are the same under one key and others under another, and tell nothing', () => {
    expect(identifiers('--redact')).toEqual([{ of: 'kube-system', id: uid }]);
    const [one, again, other] = ['one', 'one', 'other'].map((key) => identifiers('--pseudonyms', join(folder, key)));
    expect(one?.[0]?.id).toMatch(/^[\da-f]{32}$/);
    expect(again).toEqual(one);
    expect(other).not.toEqual(one);
  });
});

describe('mustread redact', () => {
  it('leaves no secret in the copy, in nested and compressed members either, and says what it hid', async () => {
    const folder = emptyDirectory();
    const bundle = join(folder, 'bundle.tar');
    writeFileSync(bundle, await tarOf([...members, { name: 'nested.tar.gz', bytes: await tarGzOf(members) }]));
    const clean = join(folder, 'clean.tar.gz');
    const { status, stdout, stderr } = mustread(['redact', bundle, '-o', clean]);
    expect([status, stderr]).toEqual([0, '']);
    expect(stdout).toBe(
      `${clean}: 8 files\nhidden: json-web-token 2\nhidden: secret-data 2\nhidden: named-value 2\nhidden: pem 2\n`,
    );
    const text = gunzipSync(readFileSync(clean)).toString('utf8');
    expect(text).toContain('nested.tar.gz/logs/app.log');
    expect(text).toContain('DB_PASSWORD=REDACTED');
    expect(secrets.filter((secret) => text.includes(secret))).toEqual([]);
  });

  it('names the places that still look like a secret, and not what stands there: exit 1', async () => {
    const folder = emptyDirectory();
    const bundle = join(folder, 'bundle.tar');
    const blob = 'q7AAAAAAAAA/4yRwU7jMBCGX2U15ySbNsnWtbSHXQ4cuFWCC';
    writeFileSync(bundle, await tarOf([{ name: 'a.txt', text: `fine\nblob ${blob}\n` }]));
    const { status, stdout } = mustread(['redact', bundle, '-o', join(folder, 'clean.tar.gz')]);
    expect(status).toBe(1);
    expect(stdout).toContain('still looks like a secret: a.txt:2 random-text\n');
    expect(stdout).not.toContain(blob);
  });

  it('makes a key that only its owner can read, and gives the same pseudonyms under it', () => {
    const folder = emptyDirectory();
    const key = join(folder, 'key');
    const copies = ['one.tar.gz', 'two.tar.gz'].map((name) => join(folder, name));
    for (const copy of copies) {
      expect(mustread(['redact', 'samples/healthy.tar.gz', '-o', copy, '--pseudonyms', key]).status).toBe(0);
    }
    expect(statSync(key).mode & 0o077).toBe(0);
    const [one = '', two = ''] = copies.map((copy) => readFileSync(copy).toString('base64'));
    expect(one).toBe(two);
    expect(gunzipSync(Buffer.from(one, 'base64')).toString('utf8')).not.toMatch(
      /10\.188\.156\.1(?:37|40)|10\.94\.227|10-188-156/,
    );
  });

  it('refuses to write over the bundle, and a key that others can read: exit 2', () => {
    const folder = emptyDirectory();
    const bundle = join(folder, 'a.tar.gz');
    writeFileSync(bundle, readFileSync(join(root, 'samples/healthy.tar.gz')));
    expect(mustread(['redact', bundle, '-o', bundle])).toMatchObject({ status: 2 });
    const key = join(folder, 'key');
    writeFileSync(key, `${'0'.repeat(64)}\n`, { mode: 0o644 });
    const open = mustread(['redact', bundle, '-o', join(folder, 'x.tar.gz'), '--pseudonyms', key]);
    expect(open).toMatchObject({ status: 2, stderr: expect.stringContaining('chmod 600') });
    const stream = mustread(['redact', '-', '-o', join(folder, 'x.tar.gz'), '--pseudonyms', join(folder, 'new')], {
      input: '',
    });
    expect(stream).toMatchObject({ status: 2, stderr: expect.stringContaining('read twice') });
    writeFileSync(join(folder, 'other'), 'no key\n', { mode: 0o600 });
    expect(
      mustread(['redact', bundle, '-o', join(folder, 'x.tar.gz'), '--pseudonyms', join(folder, 'other')]).status,
    ).toBe(2);
    expect(existsSync(join(folder, 'x.tar.gz'))).toBe(false);
  });
});

describe('mustread analyze --redact', () => {
  it('quotes no line with its secret', async () => {
    const folder = emptyDirectory();
    const bundle = join(folder, 'bundle.tar');
    // As calico-node's install-cni logs an error, with a token that does not belong there.
    const line = `2026-11-20 23:50:11.904 [FATAL][1] cni-installer/<nil> <nil>: Unable to create token for CNI kubeconfig error=Post "https://172.21.0.1:443/api?token=${token}": EOF\n`;
    writeFileSync(bundle, await tarOf([{ name: 'logs/calico-node-7k2xq/install-cni.log', text: line }]));
    for (const format of ['html', 'markdown', 'json', 'text']) {
      const open = mustread(['analyze', bundle, '--format', format]).stdout;
      const redacted = mustread(['analyze', bundle, '--redact', '--format', format]).stdout;
      expect(open.length).toBeGreaterThan(100);
      expect(redacted).not.toContain(token.slice(0, 30));
    }
  });
});

describe('the diagnosis of a redacted bundle', () => {
  it.each(samples)('of %s is the same, and with pseudonyms the same up to them', async (name) => {
    const bundle = await openBundle([{ path: join(root, 'samples', name) }]);
    const hosts = await gatherHosts(bundle.entries());
    const pseudonyms = createPseudonyms({ key: Buffer.alloc(32, 3), hosts });
    const original = await analyse(name);
    expect(comparable(await analyse(name, (line) => line))).toEqual(comparable(original));
    const redacted = await analyse(name, pseudonyms);
    const ruleStates = ({ findings }: Analysis): readonly string[] =>
      findings.map(({ rule, state }) => `${rule} ${state}`);
    expect(ruleStates(redacted)).toEqual(ruleStates(original));
    const expected = mapTexts(comparable(original), inLines(pseudonyms));
    expect(unordered(comparable(redacted))).toEqual(unordered(expected));
  });
});

async function analyse(name: string, pseudonyms?: Pseudonyms): Promise<Analysis> {
  const bundle = await openBundle([{ path: join(root, 'samples', name) }]);
  const entries = pseudonyms === undefined ? bundle.entries() : redactEntries(bundle.entries(), { pseudonyms });
  return analyzeBundle({ entries: () => entries, facts: () => bundle.facts() }, { rules, version: '0' });
}

/** Without what depends on how long a name is, or on which of several names comes first. */
function comparable(analysis: Analysis): unknown {
  const [basis] = analysis.bundle.collectedAtSource.split(':');
  const bundle = { ...analysis.bundle, bytes: 0, collectedAtSource: basis };
  const files = analysis.coverage.files.map((file) => ({ ...file, bytes: 0 }));
  const findings = analysis.findings.map((finding) =>
    finding.instances.length > 1 ? { ...finding, summary: '' } : finding,
  );
  return withMarkedTexts({ ...analysis, bundle, findings, coverage: { ...analysis.coverage, files } });
}

/** Puts the marked part of an excerpt in the place of its offsets. */
function withMarkedTexts(value: unknown): unknown {
  return mapFields(value, (fields) => {
    const { mark, text } = fields as { readonly mark?: Evidence['mark']; readonly text?: string };
    return mark === undefined ? fields : { ...fields, mark: text?.slice(mark.from, mark.to) };
  });
}

function mapFields(value: unknown, map: (fields: object) => object): unknown {
  if (Array.isArray(value)) return value.map((item) => mapFields(item, map));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(map(value)).map(([name, item]) => [name, mapFields(item, map)]));
}

function mapTexts(value: unknown, map: (text: string) => string): unknown {
  if (typeof value === 'string') return map(value);
  if (Array.isArray(value)) return value.map((item) => mapTexts(item, map));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, mapTexts(item, map)]));
}

function inLines(pseudonyms: Pseudonyms): (text: string) => string {
  return (text) => text.split('\n').map(pseudonyms).join('\n');
}

/** Names that are in order have pseudonyms that are not. */
function unordered(value: unknown): unknown {
  if (typeof value === 'string')
    return value
      .split(/[\s,]+/)
      .sort()
      .join(' ');
  if (Array.isArray(value)) {
    return value.map(unordered).sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));
  }
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, unordered(item)]));
}
