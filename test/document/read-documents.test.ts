import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { objectsIn, read, understoodAs } from './read.ts';

/** `kubectl get pods -o json` as kubectl 1.32 prints it, shortened. */
const podList = JSON.stringify(
  {
    apiVersion: 'v1',
    items: [
      {
        apiVersion: 'v1',
        kind: 'Pod',
        metadata: { name: 'calico-node-7k2xq', namespace: 'kube-system', uid: 'u1', managedFields: [{ manager: 'x' }] },
        spec: { nodeName: '10.188.156.137', containers: [{ name: 'calico-node' }] },
        status: {
          phase: 'Running',
          containerStatuses: [
            { name: 'calico-node', ready: false, restartCount: 41, state: { waiting: { reason: 'CrashLoopBackOff' } } },
          ],
        },
      },
      { apiVersion: 'v1', kind: 'Widget', metadata: { name: 'of-no-interest' } },
    ],
    kind: 'List',
    metadata: { resourceVersion: '' },
  },
  null,
  4,
);

/** `kubectl get events -o yaml`, kubectl 1.32. */
const eventsYaml = `apiVersion: v1
items:
- apiVersion: v1
  count: 201
  eventTime: null
  firstTimestamp: "2026-11-20T22:46:01Z"
  involvedObject:
    kind: Pod
    name: calico-node-7k2xq
    namespace: calico-system
  kind: Event
  lastTimestamp: "2026-11-20T23:57:08Z"
  message: |-
    Readiness probe failed: 2024-02-12 14:42:49.280 [INFO][5037] confd/health.go 180: Number of node(s) with BGP peering established = 0
    calico/node is not ready: BIRD is not ready: BGP not established with 10.94.227.28
  metadata:
    creationTimestamp: "2026-11-20T23:59:00Z"
    name: calico-node-7k2xq.1
    namespace: calico-system
  reason: Unhealthy
  source:
    component: kubelet
  type: Warning
kind: List
metadata:
  resourceVersion: ""
`;

const logBlock = `==== START logs for container calico-node of pod kube-system/calico-node-7k2xq ====
2021-05-07 03:01:44.179 [INFO][8] startup/startup.go 361: Early log level set to info
{
  "name": "k8s-pod-network"
}
bird: last line without its own newline==== END logs for container calico-node of pod kube-system/calico-node-7k2xq ====
==== START logs for container calico-typha of pod kube-system/calico-typha-1 ====
Request log error: an error on the server ("unknown") has prevented the request from succeeding (get pods calico-typha-1)==== END logs for container calico-typha of pod kube-system/calico-typha-1 ====
`;

describe('readDocuments', () => {
  it('reads the wanted objects of a JSON list, with the line of every field', async () => {
    const entry = await read('pods.json', podList);
    expect(understoodAs(entry)).toBe('json');
    const [pod, ...others] = objectsIn(entry);
    expect(others).toEqual([]);
    expect(pod).toMatchObject({ kind: 'Pod', name: 'calico-node-7k2xq', namespace: 'kube-system', uid: 'u1' });
    expect(pod?.value).toMatchObject({ printed: { status: 'CrashLoopBackOff', ready: false, restarts: 41 } });
    expect(pod?.value['metadata']).not.toHaveProperty('managedFields');
    const lines = podList.split('\n');
    for (const [path, text] of [
      ['status.containerStatuses[0].state.waiting.reason', '"reason": "CrashLoopBackOff"'],
      ['spec.nodeName', '"nodeName": "10.188.156.137"'],
      ['status.containerStatuses[0].lastState.terminated', '"name": "calico-node"'],
    ] as const) {
      const found = pod?.source.locate(path);
      expect(found?.text).toContain(text.split(':')[0]);
      expect(lines[(found?.line ?? 0) - 1]).toBe(found?.text);
    }
    expect(entry.documents).toContainEqual(
      expect.objectContaining({
        listings: [expect.objectContaining({ kind: 'Pod', namespace: 'kube-system', count: 1 })],
      }),
    );
  });

  it('reads events of YAML with counts, times and the line of the message', async () => {
    const { documents } = await read('events.yaml', eventsYaml);
    expect(documents[0]).toMatchObject({
      type: 'objects',
      events: [
        {
          involved: { kind: 'Pod', name: 'calico-node-7k2xq', namespace: 'calico-system' },
          count: 201,
          reason: 'Unhealthy',
          reporter: 'kubelet',
          lastAt: Date.UTC(2026, 10, 20, 23, 57, 8),
          message: expect.stringContaining('\ncalico/node is not ready: BIRD'),
          excerpt: { file: 'events.yaml', line: 14, text: expect.stringContaining('Readiness probe failed') },
        },
      ],
    });
  });

  it('keeps names, and never values, of secrets and config maps', async () => {
    const secret = `apiVersion: v1\nkind: Secret\nmetadata:\n  name: calico-bgp-password\n  namespace: kube-system\ndata:\n  password: Y2FuYXJ5\ntype: Opaque\n`;
    const entry = await read('secret.yaml', secret);
    const [object] = objectsIn(entry);
    expect(object).toMatchObject({ kind: 'Secret', name: 'calico-bgp-password', namespace: 'kube-system' });
    expect(JSON.stringify(entry)).not.toContain('Y2FuYXJ5');
    expect(object?.source.locate('data.password').text).toBe('Secret kube-system/calico-bgp-password');
  });

  it('reads a cluster-info dump: objects, log blocks with JSON inside, and errors in place of logs', async () => {
    const entry = await read('dump.json', `# a comment\n${podList}\n${logBlock}`);
    expect(understoodAs(entry)).toBe('dump + json');
    expect(objectsIn(entry)).toHaveLength(1);
    expect(entry.logs).toHaveLength(1);
    expect(entry.logs[0]).toMatchObject({
      origin: {
        namespace: 'kube-system',
        pod: 'calico-node-7k2xq',
        container: 'calico-node',
        component: 'calico-node',
      },
      text: expect.stringMatching(/^2021-05-07[^]*"k8s-pod-network"\n\}\nbird: last line without its own newline$/),
    });
    expect(entry.logs[0]?.firstLine).toBe(podList.split('\n').length + 3);
    expect(entry.documents).toContainEqual({
      type: 'failure',
      failure: expect.objectContaining({
        what: 'logs',
        container: 'calico-typha',
        of: expect.objectContaining({ name: 'calico-typha-1' }),
      }),
    });
  });

  it.each([
    ['UTF-16LE with a mark', (text: string) => Buffer.from(`\uFEFF${text.replaceAll('\n', '\r\n')}`, 'utf16le')],
    ['a UTF-8 mark', (text: string) => Buffer.from(`\uFEFF${text}`)],
  ])('reads a dump in %s', async (_, encode) => {
    const entry = await read('dump.txt', encode(`${podList}\n${logBlock}`));
    expect(objectsIn(entry)).toHaveLength(1);
    expect(entry.logs).toHaveLength(1);
  });

  it('gives the same whatever the pieces of the stream are', async () => {
    const text = `${podList}\n${logBlock}`;
    const whole = await read('dump', text);
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: 3000 }), async (piece) => {
        const pieced = await read('dump', text, piece);
        expect(pieced.logs).toEqual(whole.logs);
        expect(JSON.stringify(pieced.documents)).toBe(JSON.stringify(whole.documents));
      }),
      { numRuns: 25 },
    );
  });

  it('says what is malformed and keeps what came before', async () => {
    const entry = await read('pods.json', podList.slice(0, podList.indexOf('of-no-interest')));
    expect(objectsIn(entry)).toHaveLength(1);
    expect(entry.documents).toContainEqual({
      type: 'problem',
      problem: expect.objectContaining({ code: 'document-malformed' }),
    });
    const anchors = await read('x.yaml', 'kind: Node\nmetadata: &a\n  name: n\n  again: *a\n');
    expect(objectsIn(anchors)).toEqual([]);
  });

  it('tells a binary, an empty file and a text that nobody knows', async () => {
    expect(understoodAs(await read('x', new Uint8Array([0, 1, 2, 0xff, 0, 7, 9, 0, 3, 0])))).toBe('binary');
    expect(understoodAs(await read('x', ''))).toBe('empty');
    const unknown = await read('x', 'a poem\nof two lines\n');
    expect(understoodAs(unknown)).toBe('text');
    expect(unknown.documents).toContainEqual({
      type: 'problem',
      problem: expect.objectContaining({ code: 'document-not-understood' }),
    });
  });

  it('never throws, whatever the bytes', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 400 }), async (bytes) => {
        await read('x', bytes, 7);
      }),
    );
    await fc.assert(
      fc.asyncProperty(fc.nat(podList.length), fc.nat(podList.length), async (from, to) => {
        await read('x', `${podList.slice(0, from)}${podList.slice(to)}`);
      }),
      { numRuns: 40 },
    );
  });
});

describe('the timestamp file of oc adm inspect', () => {
  it('tells when the collecting ended, in UTC', async () => {
    const text = `2021-08-03 12:11:56.91501602 +0200 CEST m=+1.651641915\n2021-08-03 12:15:01.1 +0200 CEST m=+186.2\n`;
    const { documents } = await read('must-gather/timestamp', text);
    expect(documents[0]).toMatchObject({
      type: 'clock',
      clock: { at: Date.UTC(2021, 7, 3, 10, 15, 1, 100), basis: 'timestamp-file' },
    });
  });
});
