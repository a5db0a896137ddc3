import { resolveYear } from '../cluster/resolve-year.js';
/**
 * Gives hits their log's place in the cluster, and stamps without a year (klog, journal) the year that fits the time
 * of collection: both are known only once everything was read.
 */
export function settleHits(scanned, logPlaces, cluster) {
    const collectedAt = cluster.collection.at;
    return scanned.flatMap((found, added) => {
        const log = logPlaces[added];
        // Of another cluster.
        if (log === undefined)
            return [];
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
