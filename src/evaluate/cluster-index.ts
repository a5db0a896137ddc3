import type { Cluster, ClusterObject } from '../model/cluster.ts';
import type { Listing } from '../model/document.ts';

/** Questions about a cluster that rules ask again and again; each takes the time of a look-up. */
export interface ClusterIndex {
  /**
   * Whether everything of the kind was listed, in one namespace or in all (undefined): what is not there then does not
   * exist. A namespace that does not exist itself counts as listed.
   */
  listingCovers(kind: string, namespace: string | undefined): boolean;
  /** Whether the object's events would be there if it had any: they were listed, or it was described. */
  eventsKnownFor(object: { readonly kind: string; readonly name: string; readonly namespace?: string }): boolean;
  /** The pods that were scheduled to a node. */
  podsOnNode(nodeName: string): readonly ClusterObject[];
  /** Undefined where the pod is not known, is not scheduled, or could be one of several of that name. */
  nodeOfPod(namespace: string | undefined, podName: string): string | undefined;
}

/** Events of objects without a namespace are kept in this one. */
const CLUSTER_EVENTS = 'default';

export function createClusterIndex(cluster: Cluster): ClusterIndex {
  const listed = listedNamespaces(cluster.listings);
  const described = new Map<string, Set<string | undefined>>();
  for (const { kind, of } of cluster.listings) {
    if (kind === 'Event' && of !== undefined) addTo(described, `${of.kind}/${of.name}`, of.namespace);
  }
  const byNode = new Map<string, ClusterObject[]>();
  const byName = new Map<string, ClusterObject[]>();
  for (const pod of cluster.objects.get('Pod') ?? []) {
    push(byName, pod.name, pod);
    const node = nodeNameOf(pod);
    if (node !== undefined) push(byNode, node, pod);
  }
  const namespaces = (cluster.objects.get('Namespace') ?? []).map(({ name }) => name);
  const allNamespacesKnown = listed.get('Namespace')?.has(undefined) === true;

  function listingCovers(kind: string, namespace: string | undefined): boolean {
    const covered = listed.get(kind);
    if (covered === undefined) return false;
    if (covered.has(undefined)) return true;
    if (namespace !== undefined)
      return covered.has(namespace) || (allNamespacesKnown && !namespaces.includes(namespace));
    return allNamespacesKnown && namespaces.every((name) => covered.has(name));
  }

  return {
    listingCovers,
    eventsKnownFor({ kind, name, namespace }) {
      const describedIn = described.get(`${kind}/${name}`);
      const isDescribed = namespace === undefined || describedIn?.has(namespace) || describedIn?.has(undefined);
      if (describedIn !== undefined && isDescribed === true) return true;
      return listingCovers('Event', kind === 'Node' ? CLUSTER_EVENTS : namespace);
    },
    podsOnNode: (nodeName) => byNode.get(nodeName) ?? [],
    nodeOfPod(namespace, podName) {
      const pods = (byName.get(podName) ?? []).filter(
        (pod) => namespace === undefined || pod.namespace === undefined || pod.namespace === namespace,
      );
      const nodes = new Set(pods.map(nodeNameOf));
      return nodes.size === 1 ? [...nodes][0] : undefined;
    },
  };
}

/** By kind, the namespaces whose listing is complete; undefined among them stands for all. */
function listedNamespaces(listings: readonly Listing[]): ReadonlyMap<string, ReadonlySet<string | undefined>> {
  const listed = new Map<string, Set<string | undefined>>();
  for (const { kind, namespace, namespaceUnknown, filtered, of } of listings) {
    if (filtered !== true && namespaceUnknown !== true && of === undefined) addTo(listed, kind, namespace);
  }
  return listed;
}

function nodeNameOf({ value }: ClusterObject): string | undefined {
  const spec = value['spec'] as { readonly nodeName?: unknown } | null | undefined;
  return typeof spec?.nodeName === 'string' && spec.nodeName !== '' ? spec.nodeName : undefined;
}

function addTo<K, V>(sets: Map<K, Set<V>>, key: K, value: V): void {
  const set = sets.get(key);
  if (set === undefined) sets.set(key, new Set([value]));
  else set.add(value);
}

function push<K, V>(lists: Map<K, V[]>, key: K, value: V): void {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [value]);
  else list.push(value);
}
