const DAY = 86_400_000;
/**
 * The moment of a time that was written without a year (klog, journal) and stands in 1970: in the latest year in which
 * it does not lie more than a day after the collection. The day is for writers whose zone is ahead of UTC. Undefined
 * where the collection time is not known. All times in milliseconds since the epoch.
 */
export function resolveYear(at1970, collectedAt) {
    if (collectedAt === undefined)
        return undefined;
    const latest = collectedAt + DAY;
    const year = new Date(latest).getUTCFullYear();
    const inSameYear = withYear(at1970, year);
    return inSameYear <= latest ? inSameYear : withYear(at1970, year - 1);
}
function withYear(at, year) {
    return new Date(at).setUTCFullYear(year);
}
