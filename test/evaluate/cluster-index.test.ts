import { describe, expect, it } from 'vitest';
import type { Cluster, ClusterObject } from '../../src/model/cluster.ts';
import type { Listing } from '../../src/model/document.ts';
import type { JsonObject } from '../../src/model/json.ts';
import { type ClusterIndex, createClusterIndex } from '../../src/evaluate/cluster-index.ts';

function object(kind: string, name: string, namespace?: string, value: JsonObject = {}): ClusterObject {
  return { kind, name, ...(namespace === undefined ? {} : { namespace }), value, knows: 'all', sources: [] };
}

function pod(name: string, namespace: string | undefined, nodeName?: string): ClusterObject {
  return object('Pod', name, namespace, nodeName === undefined ? {} : { spec: { nodeName } });
}

function index(listings: readonly Partial<Listing>[], ...objects: readonly ClusterObject[]): ClusterIndex {
  const byKind = new Map<string, ClusterObject[]>();
  for (const each of objects) byKind.set(each.kind, [...(byKind.get(each.kind) ?? []), each]);
  const cluster: Cluster = {
    objects: byKind,
    listings: listings.map((listing) => ({ kind: 'Pod', count: 0, file: 'f', line: 1, ...listing })),
    events: [],
    logs: [],
    texts: [],
    failures: [],
    commands: [],
    files: [],
    layouts: [],
    provider: 'unknown',
    networkPlugin: 'unknown',
    identifiers: [],
    versions: {},
    collection: { basis: 'unknown' },
    problems: [],
  };
  return createClusterIndex(cluster);
}

describe('listingCovers', () => {
  it('knows all of a kind from a listing of every namespace', () => {
    const known = index([{}]);
    expect([known.listingCovers('Pod', undefined), known.listingCovers('Pod', 'kube-system')]).toEqual([true, true]);
    expect(known.listingCovers('Event', 'kube-system')).toBe(false);
  });

  it('knows only the namespace that was listed', () => {
    const known = index([{ namespace: 'kube-system' }]);
    expect(known.listingCovers('Pod', 'kube-system')).toBe(true);
    expect(known.listingCovers('Pod', 'calico-system')).toBe(false);
    expect(known.listingCovers('Pod', undefined)).toBe(false);
  });

  it.each([[{ filtered: true }], [{ namespaceUnknown: true }], [{ of: { kind: 'Node', name: 'n' } }]])(
    'learns nothing from a listing with %j',
    (limit) => {
      expect(index([limit]).listingCovers('Pod', undefined)).toBe(false);
      expect(index([{ ...limit, namespace: 'kube-system' }]).listingCovers('Pod', 'kube-system')).toBe(false);
    },
  );

  it('adds up the namespaces where all of them are known', () => {
    const listings = [{ namespace: 'default' }, { namespace: 'kube-system' }];
    const namespaces = [object('Namespace', 'default'), object('Namespace', 'kube-system')];
    const known = index([...listings, { kind: 'Namespace' }], ...namespaces);
    expect(known.listingCovers('Pod', undefined)).toBe(true);
    expect(known.listingCovers('Pod', 'not-there')).toBe(true);
    expect(known.listingCovers('Event', 'not-there')).toBe(false);
    const another = index([...listings, { kind: 'Namespace' }], ...namespaces, object('Namespace', 'shop'));
    expect(another.listingCovers('Pod', undefined)).toBe(false);
    expect(index(listings, ...namespaces).listingCovers('Pod', undefined)).toBe(false);
  });
});

describe('eventsKnownFor', () => {
  it('finds the events of nodes in the namespace default', () => {
    const known = index([{ kind: 'Event', namespace: 'default' }]);
    expect(known.eventsKnownFor({ kind: 'Node', name: '10.188.156.137' })).toBe(true);
    expect(known.eventsKnownFor({ kind: 'Pod', name: 'calico-node-7k2xq', namespace: 'kube-system' })).toBe(false);
  });

  it('knows those of an object that was described', () => {
    const of = { kind: 'Pod', name: 'calico-node-7k2xq', namespace: 'kube-system' };
    const known = index([{ kind: 'Event', of }]);
    expect(known.eventsKnownFor(of)).toBe(true);
    expect(known.eventsKnownFor({ kind: 'Pod', name: of.name })).toBe(true);
    expect(known.eventsKnownFor({ ...of, namespace: 'calico-system' })).toBe(false);
    expect(known.eventsKnownFor({ ...of, kind: 'Node' })).toBe(false);
    expect(known.eventsKnownFor({ ...of, name: 'calico-node-9wz4m' })).toBe(false);
  });
});

describe('pods and nodes', () => {
  const known = index(
    [],
    pod('calico-node-7k2xq', 'kube-system', '10.188.156.137'),
    pod('coredns-1', 'kube-system', '10.188.156.137'),
    pod('pending', 'kube-system'),
    pod('web-0', 'shop', '10.94.227.28'),
    pod('web-0', 'stage', '10.94.227.48'),
    object('Pod', 'odd', 'kube-system', { spec: null }),
  );

  it('finds the pods on a node', () => {
    expect(known.podsOnNode('10.188.156.137').map(({ name }) => name)).toEqual(['calico-node-7k2xq', 'coredns-1']);
    expect(known.podsOnNode('10.94.227.99')).toEqual([]);
  });

  it('finds the node of a pod, and does not choose between pods of one name', () => {
    expect(known.nodeOfPod('kube-system', 'calico-node-7k2xq')).toBe('10.188.156.137');
    expect(known.nodeOfPod(undefined, 'calico-node-7k2xq')).toBe('10.188.156.137');
    expect(known.nodeOfPod('stage', 'web-0')).toBe('10.94.227.48');
    expect(known.nodeOfPod(undefined, 'web-0')).toBeUndefined();
    expect(known.nodeOfPod('kube-system', 'pending')).toBeUndefined();
    expect(known.nodeOfPod('kube-system', 'odd')).toBeUndefined();
    expect(known.nodeOfPod('kube-system', 'gone')).toBeUndefined();
  });
});
