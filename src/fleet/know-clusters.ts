import type { ClusterIdentifier, IdentifierKind } from '../model/cluster.ts';

export interface Sighting {
  readonly provider: string;
  readonly identifiers: readonly ClusterIdentifier[];
  /** A sample, as `ArchiveRecord` has it. */
  readonly nodes: readonly string[];
}

/** By what a cluster was known again. */
export type KnownBy = IdentifierKind | 'nodes';

export interface Recognition {
  /** The cluster's number, from 1. */
  readonly cluster: number;
  /** Absent where the cluster was not seen before. */
  readonly knownBy?: KnownBy;
}

interface Known {
  readonly cluster: number;
  readonly ids: Map<IdentifierKind, string>;
  provider: string;
  nodes: ReadonlySet<string>;
}

/** One name alone (`minikube`, `master`) tells no cluster. */
const LEAST_SHARED = 2;

/**
 * The cluster of each sighting: the one that has an identifier in common, the surest first; else the one that shares at
 * least two nodes, and at least half of the nodes of both together, for nodes come and go. Clusters with different
 * identifiers of a kind are never one, whatever their nodes are called. The sightings stand in order of time, so that a
 * cluster is compared as it was last seen.
 */
export function knowClusters(sightings: readonly Sighting[]): readonly Recognition[] {
  const byId = new Map<string, Known>();
  const byNode = new Map<string, Set<Known>>();
  let clusters = 0;
  return sightings.map((sighting) => {
    const { known, by } = recognised(sighting, byId, byNode);
    const cluster: Known = known ?? { cluster: ++clusters, ids: new Map(), provider: 'unknown', nodes: new Set() };
    if (sighting.provider !== 'unknown') cluster.provider = sighting.provider;
    // A bundle without nodes says nothing of them.
    if (sighting.nodes.length > 0) cluster.nodes = new Set(sighting.nodes);
    for (const { of, id } of sighting.identifiers) {
      cluster.ids.set(of, id);
      byId.set(`${of} ${id}`, cluster);
    }
    for (const name of cluster.nodes) byNode.set(name, (byNode.get(name) ?? new Set()).add(cluster));
    return { cluster: cluster.cluster, ...(by === undefined ? {} : { knownBy: by }) };
  });
}

function recognised(
  sighting: Sighting,
  byId: ReadonlyMap<string, Known>,
  byNode: ReadonlyMap<string, ReadonlySet<Known>>,
): { readonly known?: Known; readonly by?: KnownBy } {
  for (const { of, id } of sighting.identifiers) {
    const known = byId.get(`${of} ${id}`);
    if (known !== undefined) return { known, by: of };
  }
  const known = mostAlike(sighting, byNode);
  return known === undefined ? {} : { known, by: 'nodes' };
}

function mostAlike(sighting: Sighting, byNode: ReadonlyMap<string, ReadonlySet<Known>>): Known | undefined {
  const names = new Set(sighting.nodes);
  const shared = new Map<Known, number>();
  for (const name of names) {
    for (const known of byNode.get(name) ?? []) {
      if (known.nodes.has(name)) shared.set(known, (shared.get(known) ?? 0) + 1);
    }
  }
  let best: Known | undefined;
  let most = LEAST_SHARED - 1;
  for (const [known, count] of shared) {
    const all = names.size + known.nodes.size - count;
    if (count > most && count * 2 >= all && mayBeOne(known, sighting)) [best, most] = [known, count];
  }
  return best;
}

function mayBeOne(known: Known, { provider, identifiers }: Sighting): boolean {
  const isProvider = [known.provider, 'unknown'].includes(provider) || known.provider === 'unknown';
  return isProvider && identifiers.every(({ of, id }) => (known.ids.get(of) ?? id) === id);
}
