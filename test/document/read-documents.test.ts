import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readDocuments } from '../../src/document/read-documents.ts';
import type { Document } from '../../src/model/document.ts';
import { LONGEST_LINE } from '../../src/text/longest-line.ts';
import { fixture } from './manifest/reading.ts';
import { objectsIn, read, type ReadEntry, understoodAs } from './read.ts';

const calico = '2021-05-07 03:01:44.179 [INFO][8] startup/startup.go 361: Early log level set to info\n';
const podsTable = `NAMESPACE     NAME                READY   STATUS    RESTARTS   AGE
kube-system   calico-node-7k2xq   1/1     Running   0          3d
kube-system   calico-node-9wz4m   1/1     Running   0          3d
`;
const conflist = '{\n  "name": "k8s-pod-network",\n  "cniVersion": "0.3.1"\n}\n';
const pods = fixture('pods.json');

/** As `kubectl cluster-info dump` writes it (kubernetes/kubectl pkg/cmd/clusterinfo/clusterinfo_dump.go). */
const dump = `${pods}{
    "kind": "EventList",
    "apiVersion": "v1",
    "metadata": {},
    "items": []
}
==== START logs for container install-cni of pod kube-system/calico-node-7k2xq ====
time="2026-11-20T20:11:03Z" level=info msg="Created /host/etc/cni/net.d/10-calico.conflist"
${conflist}==== END logs for container install-cni of pod kube-system/calico-node-7k2xq ====
==== START logs for container calico-node of pod kube-system/calico-node-7k2xq ====
${calico}bird: last line without a newline==== END logs for container calico-node of pod kube-system/calico-node-7k2xq ====
==== START logs for container calico-node of pod kube-system/calico-node-9wz4m ====
Request log error: an error on the server ("unknown") has prevented the request from succeeding (get pods calico-node-9wz4m)==== END logs for container calico-node of pod kube-system/calico-node-9wz4m ====
==== START logs for container flexvol-driver of pod kube-system/calico-node-9wz4m ====
==== END logs for container flexvol-driver of pod kube-system/calico-node-9wz4m ====
${pods.replaceAll('"kube-system"', '"default"')}`;

type Unstreamed = Exclude<Document, { type: 'log' }>;

function of<Type extends Unstreamed['type']>({ documents }: ReadEntry, type: Type) {
  return documents.filter((document): document is Extract<Unstreamed, { type: Type }> => document.type === type);
}

function problems(entry: ReadEntry) {
  return of(entry, 'problem').map(({ problem }) => problem);
}

describe('a dump', () => {
  it('gives the objects, the logs between them and the errors in place of logs', async () => {
    const text = `# generated with kubectl\n${dump}`;
    const entry = await read('cluster-info-dump.json', text);
    expect(understoodAs(entry)).toBe('dump + json');
    expect(problems(entry)).toEqual([]);
    expect(objectsIn(entry)).toHaveLength(6);
    const block = (pod: string, container: string) => ({
      namespace: 'kube-system',
      pod,
      container,
      component: container,
    });
    expect(entry.logs).toMatchObject([
      { origin: block('calico-node-7k2xq', 'install-cni'), text: expect.stringContaining(`\n${conflist}`) },
      { origin: block('calico-node-7k2xq', 'calico-node'), text: `${calico}bird: last line without a newline` },
      { origin: block('calico-node-9wz4m', 'flexvol-driver'), text: '' },
    ]);
    const lines = text.split('\n');
    for (const log of entry.logs.slice(0, 2)) expect(log.text.startsWith(lines[log.firstLine - 1] ?? '?')).toBe(true);
    expect(of(entry, 'failure')).toMatchObject([
      {
        failure: {
          what: 'logs',
          of: { kind: 'Pod', name: 'calico-node-9wz4m', namespace: 'kube-system' },
          container: 'calico-node',
          error: expect.stringMatching(/^Request log error: .*9wz4m\)$/),
        },
      },
    ]);
    expect(of(entry, 'objects').flatMap(({ listings }) => listings)).toMatchObject([
      { kind: 'Pod', namespace: 'kube-system', count: 3 },
      { kind: 'Event', namespaceUnknown: true, count: 0 },
      { kind: 'Pod', namespace: 'default', count: 3 },
    ]);
  });

  it.each([
    [
      'UTF-16LE with CR LF, as PowerShell redirects',
      (text: string) => Buffer.from(`\uFEFF${text.replaceAll('\n', '\r\n')}`, 'utf16le'),
    ],
    ['UTF-16BE', (text: string) => Buffer.from(`\uFEFF${text}`, 'utf16le').swap16()],
    ['UTF-8 with a byte order mark', (text: string) => Buffer.from(`\uFEFF${text}`)],
  ])('is read in %s', async (_, encode) => {
    const expected = await read('dump', dump);
    const entry = await read('dump', encode(dump));
    expect(objectsIn(entry).map(({ value }) => value)).toEqual(objectsIn(expected).map(({ value }) => value));
    expect(entry.logs.map(({ firstLine, text }) => [firstLine, text.replaceAll('\r', '')])).toEqual(
      expected.logs.map(({ firstLine, text }) => [firstLine, text]),
    );
  });

  it('goes on after a list that breaks off, and after a log whose end is missing', async () => {
    const broken = dump
      .replace(/"name": "calico-node-9wz4m",[^]*?\n\}\n\{\n/, '"name": "calico\n{\n')
      .replace('==== END logs for container install-cni of pod kube-system/calico-node-7k2xq ====\n', '');
    const entry = await read('dump', broken);
    expect(objectsIn(entry)).toHaveLength(5);
    expect(problems(entry)).toMatchObject([{ code: 'document-malformed' }]);
    expect(entry.logs.map(({ origin }) => origin.container)).toEqual(['install-cni', 'calico-node', 'flexvol-driver']);
    expect(entry.logs[0]?.text.endsWith(conflist)).toBe(true);
  });

  it('loses one item, and nothing after it, to a quote too few', async () => {
    const text = pods.replace('"calico-node-9wz4m",', '"calico-node-9wz4m,');
    const entry = await read('ticket.txt', `${text}\n$ kubectl get pods -A\n${podsTable}`);
    expect(objectsIn(entry).filter(({ source }) => source.form === 'table')).toHaveLength(2);
    expect(problems(entry)).toMatchObject([{ code: 'document-malformed' }]);
  });

  it('is the same however its bytes are cut', async () => {
    const bytes = Buffer.from(dump);
    const whole = JSON.stringify(await read('dump', bytes));
    const length = fc.oneof(fc.integer({ min: 1, max: 40 }), fc.integer({ min: 41, max: 70_000 }));
    await fc.assert(
      fc.asyncProperty(length, async (piece) => {
        expect(JSON.stringify(await read('dump', bytes, piece))).toBe(whole);
      }),
      { numRuns: 20 },
    );
  });
});

describe('a log', () => {
  it('is handed on as it stood, colours, carriage returns and all', async () => {
    const text = `\u001b[33m${calico}\u001b[0m\r\nbird: x`;
    const entry = await read('b/logs-calico-node-7k2xq-calico-node.log', text);
    expect(understoodAs(entry)).toBe('log');
    expect(entry.logs).toMatchObject([
      { origin: { file: 'b/logs-calico-node-7k2xq-calico-node.log', pod: 'calico-node-7k2xq' }, firstLine: 1, text },
    ]);
  });

  it('comes in whole lines, many at a time', async () => {
    const text = calico.repeat(20_000);
    async function* bytes(): AsyncGenerator<Uint8Array> {
      for (let at = 0; at < text.length; at += 1_000) yield Buffer.from(text.slice(at, at + 1_000));
    }
    const chunks: string[] = [];
    for await (const document of readDocuments({ path: 'x.log', content: bytes() })) {
      if (document.type === 'log')
        for await (const chunk of document.chunks) chunks.push(Buffer.from(chunk).toString());
    }
    expect(chunks.join('')).toBe(text);
    expect(chunks.every((chunk) => chunk.endsWith('\n'))).toBe(true);
  });

  it('loses the end of a line that is too long, and says so; the lines after it keep their numbers', async () => {
    const long = 'x'.repeat(LONGEST_LINE + 5_000);
    const entry = await read('x.log', `${calico.repeat(800)}${long}\n${calico}`, 100_000);
    const lines = entry.logs[0]?.text.split('\n') ?? [];
    expect(lines[800]).toHaveLength(LONGEST_LINE);
    expect(lines[801]).toBe(calico.trimEnd());
    expect(problems(entry)).toMatchObject([{ code: 'limit-reached', file: 'x.log' }]);
  });

  it('has lines as long as the run says, also in UTF-16', async () => {
    const text = `${calico.repeat(3)}${calico.trimEnd()}${'x'.repeat(5_000)}\n${calico}`;
    for (const content of [text, Buffer.from(`\u{feff}${text}`, 'utf16le')]) {
      const entry = await read('x.log', content, 100_000, 1000);
      const lines = entry.logs[0]?.text.split('\n') ?? [];
      expect(lines.map(({ length }) => length)).toEqual([
        ...Array<number>(3).fill(calico.length - 1),
        1000,
        calico.length - 1,
        0,
      ]);
      expect(problems(entry)).toMatchObject([{ code: 'limit-reached', file: 'x.log' }]);
    }
  });

  it('may be left unread: what follows it is read all the same', async () => {
    const types: string[] = [];
    const long = Buffer.from(dump.replace(calico, calico.repeat(20_000)));
    for await (const document of readDocuments({ path: 'dump', content: once(long) })) {
      types.push(document.type);
      if (document.type === 'log') for await (const chunk of document.chunks) if (chunk.length > 0) break;
    }
    expect(types).toEqual(['objects', 'objects', 'log', 'log', 'failure', 'log', 'objects', 'file']);
  });

  it('is known by its name where its lines tell nothing', async () => {
    const entry = await read('kind/serial.log', 'mounting\nmounted\n');
    expect(understoodAs(entry)).toBe('log');
    expect(entry.logs[0]?.text).toBe('mounting\nmounted\n');
  });

  it('that could not be had is a failure of its pod', async () => {
    const entry = await read(
      'logs-calico-node-7k2xq-calico-node.log',
      'Error from server: Get "https://10.0.0.1:10250/x": dial tcp 10.0.0.1:10250: i/o timeout\n',
    );
    expect(understoodAs(entry)).toBe('error');
    expect(of(entry, 'failure')).toMatchObject([
      { failure: { what: 'logs', of: { kind: 'Pod', name: 'calico-node-7k2xq' }, container: 'calico-node', line: 1 } },
    ]);
  });
});

describe('what a command said beside its output', () => {
  it('is a failure only where it is an error', async () => {
    const entry = await read(
      'logs-calico-node-7k2xq-calico-node-previous.log.stderr',
      'Error from server (BadRequest): previous terminated container "calico-node" in pod "calico-node-7k2xq" not found\n',
    );
    expect(of(entry, 'failure')).toMatchObject([
      { failure: { what: 'logs', container: 'calico-node', previous: true, expected: true } },
    ]);
  });

  it.each([
    'No resources found\n',
    'WARNING: version difference between client (1.32) and server (1.20)\n',
    'W0310 11:23:33.100579   30360 x.go:1] deprecated\n',
  ])('tells nothing in %j', async (text) => {
    const entry = await read('events.txt.stderr', text);
    expect(entry.documents).toMatchObject([{ type: 'file', file: { understoodAs: 'messages' } }]);
    expect(entry.logs).toEqual([]);
  });
});

describe('a text of several parts', () => {
  it('gives the log that was pasted below a table, at its own line', async () => {
    const text = `$ kubectl get pods -A\n${podsTable}\n$ kubectl logs calico-node-7k2xq\n${calico}bird: x\n`;
    const entry = await read('ticket.txt', text);
    expect(understoodAs(entry)).toBe('log + table');
    expect(objectsIn(entry).map(({ name }) => name)).toEqual(['calico-node-7k2xq', 'calico-node-9wz4m']);
    expect(entry.logs).toMatchObject([{ firstLine: 7, text: expect.stringContaining('startup.go 361') }]);
  });

  it.each([
    ['YAML', fixture('daemonset-kubectl-1.20.yaml')],
    [
      'JSON',
      '{\n  "apiVersion": "apps/v1",\n  "kind": "DaemonSet",\n  "metadata": {\n    "name": "calico-node"\n  }\n}\n',
    ],
  ])('gives the %s below a table', async (_, manifest) => {
    const text = `$ kubectl get pods -A\n${podsTable}\n$ kubectl get ds calico-node -o x\n${manifest}`;
    const daemonSet = objectsIn(await read('ticket.txt', text)).find(({ kind }) => kind === 'DaemonSet');
    const { line, text: cited } = daemonSet?.source.locate('metadata.name') ?? { line: 0, text: 'none' };
    expect(text.split('\n')[line - 1]).toBe(cited);
    expect(cited).toContain('calico-node');
  });

  it('gives the table below a JSON document', async () => {
    const entry = await read('ticket.txt', `${pods}\n$ kubectl get pods -A\n${podsTable}`);
    expect(understoodAs(entry)).toBe('json + table');
    expect(objectsIn(entry).filter(({ source }) => source.form === 'table')).toHaveLength(2);
  });

  it('gives the time out of a file that holds nothing else, and would pass for a log', async () => {
    const entry = await read('m/timestamp', '2021-08-03 12:11:56.91501602 +0200 CEST m=+1.651641915\n');
    expect(entry.documents).toMatchObject([{ type: 'clock' }, { type: 'file', file: { understoodAs: 'timestamp' } }]);
    expect(entry.logs).toEqual([]);
  });

  it('gives the routes of a node', async () => {
    const routes = 'default via 10.0.0.1 dev eth0\n10.1.2.0/24 via 10.0.0.7 dev tunl0 proto bird onlink\n';
    const path = 'calico-diagnostics-20240110_230507/nodes/n1/ip-route.txt';
    const entry = await read(path, routes.replaceAll('\n', '\r\n'));
    expect(of(entry, 'text')).toMatchObject([
      { text: { source: 'ip-route', node: 'n1', firstLine: 1, lines: routes.trimEnd().split('\n') } },
    ]);
    expect(of(entry, 'clock')).toHaveLength(1);
  });
});

describe('the last document', () => {
  it.each([
    ['a binary', Buffer.from('7f454c460201010000000000000000000300030000000000ff0102', 'hex'), 'binary'],
    ['nothing', '', 'empty'],
    ['white space', '\n \n', 'empty'],
    ['a YAML list', fixture('nodes.yaml'), 'yaml'],
    ['a manifest of a collector', fixture('collected.tsv'), 'manifest'],
    ['YAML of a kind that is not kept', 'apiVersion: v1\nkind: ServiceAccount\nmetadata:\n  name: a\n', 'yaml'],
    ['a table', podsTable, 'table'],
  ])('says what %s was understood as', async (_, content, form) => {
    const entry = await read('x', content);
    expect(entry.documents.at(-1)).toEqual({
      type: 'file',
      file: { path: 'x', bytes: Buffer.byteLength(content), understoodAs: form },
    });
    expect(problems(entry)).toEqual([]);
  });

  it.each([
    ['prose', 'a poem\nof two lines\n'],
    ['JSON of something else', '{\n  "name": "k8s-pod-network"\n}\n'],
  ])('comes with one problem for %s', async (_, text) => {
    const entry = await read('x', text);
    expect(understoodAs(entry)).toBe('text');
    expect(problems(entry)).toMatchObject([{ code: 'document-not-understood', file: 'x' }]);
  });
});

/** What the readers look for, to be put together in ways that no collector would. */
const hostileParts = [
  '{\n',
  '}\n',
  '[\n',
  '"kind": "PodList",',
  '"items": [',
  '"',
  '\\',
  '\0',
  '\uFEFF',
  '\r\n',
  '\u001b[31m',
  'items:\n',
  '- kind: Pod\n',
  '  metadata:\n',
  '    name: a\n',
  '---\n',
  '&a [*a]',
  '==== START logs for container a of pod b/c ====\n',
  '==== END logs for container a of pod b/c ====',
  'Name:  x\nLabels:  y\n',
  'Error from server (NotFound): x\n',
  calico,
  podsTable,
];

describe('an entry', () => {
  it('is let go of where its reader stops early', async () => {
    let isClosed = false;
    async function* endless(): AsyncGenerator<Uint8Array> {
      try {
        for (;;) yield Buffer.from(calico.repeat(1_000));
      } finally {
        isClosed = true;
      }
    }
    for await (const document of readDocuments({ path: 'x.log', content: endless() })) {
      expect(document.type).toBe('log');
      break;
    }
    expect(isClosed).toBe(true);
  });

  it.each([1, 2, 3, 4])(
    'that is a log with a byte order mark begins behind it, in chunks of %i bytes',
    async (piece) => {
      const { logs } = await read('x', `\uFEFF${calico}`, piece);
      expect(logs).toMatchObject([{ firstLine: 1, text: calico }]);
    },
  );

  it('never throws, and ends with its summary, whatever its bytes and however they are cut', async () => {
    const part = fc.oneof(fc.constantFrom(...hostileParts), fc.string({ unit: 'binary', maxLength: 20 }));
    await fc.assert(
      fc.asyncProperty(fc.array(part, { maxLength: 20 }), fc.integer({ min: 1, max: 64 }), async (parts, piece) => {
        const bytes = Buffer.from(parts.join(''));
        const entry = await read('x', bytes, piece);
        expect(entry.documents.at(-1)).toMatchObject({ type: 'file', file: { bytes: bytes.length } });
        expect(JSON.stringify(entry)).toBe(JSON.stringify(await read('x', bytes)));
        for (const { source } of objectsIn(entry)) expect(source.locate('metadata.name').line).toBeGreaterThan(0);
      }),
      { numRuns: 200 },
    );
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 300 }), async (bytes) => {
        expect((await read('x', bytes, 7)).documents.at(-1)?.type).toBe('file');
      }),
    );
  });
});

async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}
