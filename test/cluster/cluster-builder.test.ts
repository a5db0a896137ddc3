import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Document } from '../../src/model/document.ts';
import type { JsonValue } from '../../src/model/json.ts';
import type { BuiltCluster } from '../../src/cluster/build-cluster.ts';
import { type ClusterBuilder, createClusterBuilder } from '../../src/cluster/cluster-builder.ts';
import { told, toldEvent } from './told.ts';

type Piece = Exclude<Document, { type: 'log' }>;

const collectedAt = Date.UTC(2026, 10, 20, 23, 59, 0);
const name = '10.188.156.137';
const pod = { kind: 'Pod', name: 'calico-node-7k2xq', namespace: 'kube-system' };
const excerpt = { file: 'version.txt', line: 3, text: 'Server Version: v1.29.13+IKS' };

/** A small bundle of a runbook's files, with something of every kind. */
const bundle: readonly Piece[] = [
  {
    type: 'objects',
    objects: [
      told({
        kind: 'Node',
        name,
        uid: 'n1',
        file: 'nodes.json',
        value: {
          metadata: { labels: { 'ibm-cloud.kubernetes.io/worker-pool-name': 'default' } },
          status: { conditions: [{ type: 'Ready', status: 'True', lastHeartbeatTime: '2026-11-20T23:59:00Z' }] },
        },
      }),
    ],
    events: [],
    listings: [{ kind: 'Node', count: 1, file: 'nodes.json', line: 1 }],
  },
  {
    type: 'objects',
    objects: [
      told({ kind: 'Node', name, form: 'describe', file: 'describe-node.txt' }),
      told({ ...pod, form: 'table', file: 'describe-node.txt', line: 60 }),
    ],
    events: [],
    listings: [{ kind: 'Event', of: { kind: 'Node', name }, count: 0, file: 'describe-node.txt', line: 75 }],
  },
  {
    type: 'objects',
    objects: [told({ ...pod, uid: 'p1', file: 'pods.json', value: { spec: { nodeName: name } } })],
    events: [],
    listings: [{ kind: 'Pod', namespaceUnknown: true, count: 1, file: 'pods.json', line: 1 }],
  },
  {
    type: 'objects',
    objects: [],
    events: [
      toldEvent({ lastAt: collectedAt - 66_000, count: 57, file: 'events.yaml' }),
      toldEvent({ lastAt: collectedAt - 700_000, reason: 'Pulled', file: 'events.yaml', line: 20 }),
    ],
    listings: [{ kind: 'Event', namespaceUnknown: true, count: 2, file: 'events.yaml', line: 1 }],
  },
  {
    type: 'objects',
    objects: [],
    events: [toldEvent({ lastAge: 66_000, agePrecision: 1_000, form: 'table', file: 'events.txt' })],
    listings: [{ kind: 'Event', count: 1, file: 'events.txt', line: 1 }],
  },
  { type: 'version', version: { of: 'kubernetes', version: 'v1.29.13+IKS', excerpt } },
  { type: 'text', text: { file: 'node.txt', source: 'ip-route', firstLine: 9, lines: [] } },
  { type: 'text', text: { file: 'node.txt', source: 'ip-rule', firstLine: 1, lines: [] } },
  { type: 'failure', failure: { what: 'logs', error: 'Forbidden', file: 'b.log', line: 1 } },
  { type: 'failure', failure: { what: 'secrets', error: 'Forbidden', file: 'a.txt', line: 1 } },
  {
    type: 'commands',
    commands: [
      { file: 'pods.json', command: 'kubectl get pods -n kube-system -o json', exitStatus: 0 },
      { file: 'ds.txt', command: 'kubectl get ds -A', exitStatus: 0 },
    ],
  },
  { type: 'problem', problem: { code: 'document-malformed', message: 'cut short', file: 'ds.yaml', line: 4 } },
  { type: 'file', file: { path: 'pods.json', bytes: 10, understoodAs: 'json', layout: 'runbook' } },
  { type: 'file', file: { path: 'ds.txt', bytes: 0, understoodAs: 'empty' } },
];

function built(pieces: readonly Piece[], facts: { readonly modifiedAt?: number } = {}): BuiltCluster {
  const builder = createClusterBuilder();
  for (const piece of pieces) builder.add(piece);
  return only(builder, facts);
}

function only(builder: ClusterBuilder, facts: Parameters<ClusterBuilder['build']>[0] = {}): BuiltCluster {
  const [first, ...others] = builder.build(facts);
  expect(others).toEqual([]);
  if (first === undefined) throw new Error('no cluster');
  return first;
}

describe('createClusterBuilder', () => {
  it('makes one cluster of all documents', () => {
    const { cluster } = built(bundle);
    expect(cluster).toMatchObject({
      provider: 'iks',
      networkPlugin: 'calico',
      versions: { kubernetes: '1.29.13' },
      collection: { basis: 'observed', at: collectedAt, file: 'nodes.json' },
      layouts: ['runbook'],
    });
    expect([...cluster.objects].map(([kind, list]) => [kind, list.length])).toEqual([
      ['Node', 1],
      ['Pod', 1],
    ]);
    expect(cluster.events.map(({ reason, count, excerpts }) => [reason, count, excerpts.length])).toEqual([
      ['Pulled', 1, 1],
      ['BackOff', 57, 2],
    ]);
    expect(cluster.listings).toContainEqual({
      kind: 'Pod',
      namespace: 'kube-system',
      count: 1,
      file: 'pods.json',
      line: 1,
    });
    expect(cluster.listings).toContainEqual({ kind: 'DaemonSet', count: 0, file: 'ds.txt', line: 1 });
    expect(cluster.texts.map(({ source }) => source)).toEqual(['ip-rule', 'ip-route']);
    expect(cluster.failures.map(({ what }) => what)).toEqual(['secrets', 'logs']);
  });

  it('comes to the same whatever the order of the documents', () => {
    const expected = built(bundle);
    fc.assert(
      fc.property(fc.shuffledSubarray([...bundle], { minLength: bundle.length }), (pieces) => {
        expect(built(pieces)).toEqual(expected);
      }),
    );
  });

  it('takes objects of any shape', () => {
    const field = fc.constantFrom(
      'metadata',
      'spec',
      'status',
      'labels',
      'conditions',
      'containers',
      'template',
      'type',
    );
    const value = fc.letrec<{ tree: JsonValue }>((tie) => ({
      tree: fc.oneof(
        { maxDepth: 5 },
        fc.constantFrom<JsonValue>(null, 'Ready', 'NetworkUnavailable', '', 1, true, []),
        fc.array(tie('tree'), { maxLength: 3 }),
        fc.dictionary(field, tie('tree'), { maxKeys: 4 }),
      ),
    })).tree;
    const object = fc
      .record({
        kind: fc.constantFrom('Node', 'Pod', 'DaemonSet', 'Network', 'Lease', 'ClusterInformation', 'constructor'),
        name: fc.constantFrom('a', 'calico-node-7k2xq', '__proto__'),
        value: fc.dictionary(field, value, { maxKeys: 4 }),
        form: fc.constantFrom('json', 'describe', 'table'),
        line: fc.nat(9),
      })
      .map((each) => told({ ...each, knows: each.form === 'json' ? 'all' : ['status.conditions[].type'] }));
    fc.assert(
      fc.property(fc.array(object, { maxLength: 8 }), (objects) => {
        const { cluster } = built([{ type: 'objects', objects, events: [], listings: [] }]);
        const sources = [...cluster.objects.values()].flat().flatMap((each) => each.sources);
        expect(sources).toHaveLength(objects.length);
      }),
    );
  });

  it('makes a cluster of nothing', () => {
    expect(built([]).cluster).toMatchObject({
      objects: new Map(),
      provider: 'unknown',
      networkPlugin: 'unknown',
      versions: {},
      layouts: ['loose files'],
      collection: { basis: 'unknown' },
      problems: [],
    });
  });
});

describe('createClusterBuilder, logs', () => {
  const log = (file: string): { origin: { file: string; previous: false } } => ({
    origin: { file, previous: false },
  });

  it('places logs by file, and tells where each one went', () => {
    const builder = createClusterBuilder();
    const added = ['b.log', 'dump.txt', 'dump.txt', 'a.log'].map((file, at) =>
      builder.addLog({ ...log(file), firstAt: at }),
    );
    const { cluster, logPlaces } = only(builder);
    expect(added).toEqual([0, 1, 2, 3]);
    expect(cluster.logs.map(({ file, firstAt }) => `${file} ${firstAt}`)).toEqual([
      'a.log 3',
      'b.log 0',
      'dump.txt 1',
      'dump.txt 2',
    ]);
    expect(logPlaces).toEqual([1, 2, 3, 0]);
  });

  it('knows a log by the pods of the cluster', () => {
    const builder = createClusterBuilder();
    builder.addLog(log('calico-node-7k2xq.log'));
    for (const piece of bundle) builder.add(piece);
    expect(only(builder).cluster.logs).toMatchObject([{ pod: pod.name, namespace: 'kube-system', node: name }]);
  });

  it('takes the time of a log for one at which the bundle was not collected yet, if it has a year', () => {
    const builder = createClusterBuilder();
    builder.addLog({ ...log('kubelet.log'), lastAt: 28_000_000_000, yearless: true });
    expect(only(builder).cluster.collection.basis).toBe('unknown');
    builder.addLog({ ...log('calico-node.log'), firstAt: collectedAt - 1_000, lastAt: collectedAt });
    expect(only(builder).cluster.collection).toEqual({
      basis: 'observed',
      at: collectedAt,
      file: 'calico-node.log',
    });
  });
});

describe('createClusterBuilder, problems', () => {
  const cut = { code: 'document-malformed', message: 'cut short', file: 'b.yaml', line: 4 } as const;
  const table: Piece = {
    type: 'objects',
    objects: [],
    events: [toldEvent({ lastAge: 66_000, form: 'table', file: 'events.txt' })],
    listings: [],
  };

  it('joins those of all phases, each once, by place', () => {
    const builder = createClusterBuilder();
    const truncated = { code: 'archive-truncated', message: 'ended early' } as const;
    builder.add({ type: 'problem', problem: cut });
    builder.add({ type: 'problem', problem: { ...cut, file: 'a.yaml' } });
    const { problems } = only(builder, { problems: [cut, truncated] }).cluster;
    expect(problems).toEqual([truncated, { ...cut, file: 'a.yaml' }, cut]);
  });

  it('says that ages are not known, where they would matter', () => {
    expect(built([table]).cluster.problems).toMatchObject([{ code: 'time-unknown' }]);
    expect(built([table], { modifiedAt: collectedAt }).cluster.problems).toEqual([]);
    expect(built([table], { modifiedAt: collectedAt }).cluster.events).toMatchObject([
      { lastAt: collectedAt - 66_000 },
    ]);
    expect(built([]).cluster.problems).toEqual([]);
  });

  it.each<[string, Piece]>([
    ['is broken', { type: 'problem', problem: cut }],
    ['holds an error', { type: 'failure', failure: { what: 'pods', error: 'Forbidden', file: 'b.yaml', line: 1 } }],
    [
      'holds events',
      { type: 'objects', objects: [], events: [toldEvent({ lastAt: 1, file: 'b.yaml' })], listings: [] },
    ],
  ])('does not take a file for an empty list that %s', (_, piece) => {
    const pieces: readonly Piece[] = [
      { type: 'commands', commands: [{ file: 'b.yaml', command: 'kubectl get pods -A -o yaml', exitStatus: 0 }] },
      { type: 'file', file: { path: 'b.yaml', bytes: 10, understoodAs: 'yaml' } },
    ];
    expect(built(pieces).cluster.listings).toHaveLength(1);
    expect(built([...pieces, piece]).cluster.listings).toEqual([]);
  });

  it('says that files of several clusters lie together', () => {
    const dump = (file: string, uid: string): Piece => ({
      type: 'objects',
      objects: [told({ kind: 'Node', name: 'master', uid, file })],
      events: [],
      listings: [],
    });
    expect(built([dump('a.json', 'u1'), dump('b.json', 'u2')]).cluster.problems).toEqual([
      {
        code: 'clusters-mixed',
        message:
          'Node master has another uid here than in b.json: files of more than one cluster, or of different times, lie together',
        file: 'a.json',
        line: 1,
      },
    ]);
    expect(built([dump('a.json', 'u1'), dump('b.json', 'u1')]).cluster.problems).toEqual([]);
  });
});
