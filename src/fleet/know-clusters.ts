export interface Sighting {
  readonly provider: string;
  /** A sample, as `ArchiveRecord` has it. */
  readonly nodes: readonly string[];
}

interface Known {
  readonly cluster: number;
  provider: string;
  nodes: ReadonlySet<string>;
}

/** One name alone (`minikube`, `master`) tells no cluster. */
const LEAST_SHARED = 2;

/**
 * The number of the cluster of each sighting, from 1. Two sightings are of one cluster if they share at least two nodes,
 * and at least half of the nodes of both together: nodes come and go, and few bundles hold the cluster's own id. The
 * sightings stand in order of time, so that a cluster is compared as it was last seen.
 */
export function knowClusters(sightings: readonly Sighting[]): readonly number[] {
  const known: Known[] = [];
  const byNode = new Map<string, Set<Known>>();
  return sightings.map(({ provider, nodes }) => {
    const names = new Set(nodes);
    let cluster = mostAlike(names, provider, byNode);
    if (cluster === undefined) known.push((cluster = { cluster: known.length + 1, provider, nodes: names }));
    else if (provider !== 'unknown') cluster.provider = provider;
    cluster.nodes = names;
    for (const name of names) {
      const of = byNode.get(name);
      if (of === undefined) byNode.set(name, new Set([cluster]));
      else of.add(cluster);
    }
    return cluster.cluster;
  });
}

function mostAlike(
  names: ReadonlySet<string>,
  provider: string,
  byNode: ReadonlyMap<string, ReadonlySet<Known>>,
): Known | undefined {
  const shared = new Map<Known, number>();
  for (const name of names) {
    for (const cluster of byNode.get(name) ?? []) {
      if (cluster.nodes.has(name)) shared.set(cluster, (shared.get(cluster) ?? 0) + 1);
    }
  }
  let best: Known | undefined;
  let most = LEAST_SHARED - 1;
  for (const [cluster, count] of shared) {
    const all = names.size + cluster.nodes.size - count;
    if (count > most && count * 2 >= all && sameProvider(cluster.provider, provider)) [best, most] = [cluster, count];
  }
  return best;
}

function sameProvider(left: string, right: string): boolean {
  return left === right || left === 'unknown' || right === 'unknown';
}
