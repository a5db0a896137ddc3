import { resolveYear } from '../cluster/resolve-year.ts';
import type { Cluster } from '../model/cluster.ts';
import type { LogHits } from '../model/hit.ts';

/**
 * Gives hits their log's place in the cluster, and stamps without a year (klog, journal) the year that fits the time
 * of collection: both are known only once everything was read.
 */
export function settleHits(
  scanned: readonly (readonly Omit<LogHits, 'log'>[])[],
  logPlaces: readonly number[],
  cluster: Cluster,
): readonly LogHits[] {
  const collectedAt = cluster.collection.at;
  return scanned.flatMap((found, added) => {
    const log = logPlaces[added];
    // Of another cluster.
    if (log === undefined) return [];
    return found.map((hits) => ({
      ...hits,
      log,
      hits: hits.hits.map(({ at, yearless, ...hit }) => {
        const settled = at === undefined || yearless !== true ? at : resolveYear(at, collectedAt);
        return settled === undefined ? hit : { ...hit, at: settled };
      }),
    }));
  });
}
