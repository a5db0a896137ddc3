/**
 * How long ago a last hit still speaks of the present: as long as the API server keeps events (kube-apiserver
 * `--event-ttl`, one hour by default), since older ones can't be seen either way.
 */
const RECENT = 60 * 60 * 1000;
/** The state of one instance, relative to the time of collection, never to now. */
export function stateOf(facts) {
    const lastHit = latest(facts.hits);
    const cleared = isCleared(facts);
    if (cleared)
        return cameBack(facts) && isRecent(latest(facts.clears), facts) ? 'intermittent' : 'recovered';
    if (facts.alternating)
        return isRecent(lastHit, facts) ? 'intermittent' : 'historical';
    if (facts.decidedByObjects)
        return 'active';
    return isRecent(lastHit, facts) ? 'active' : 'historical';
}
/** An object that shows the contrary at collection time, or a clearing line after the last hit. */
function isCleared({ hits, clears }) {
    if (clears.length === 0)
        return false;
    if (clears.some((clear) => clear.current))
        return true;
    const lastHit = latest(hits);
    const lastClear = latest(clears);
    if (lastHit !== undefined && lastClear !== undefined) {
        return lastClear > lastHit || (lastClear === lastHit && isLater(clears, hits));
    }
    return isLater(clears, hits);
}
/** Without times, the order within a file decides. */
function isLater(clears, hits) {
    const places = (list) => {
        const lines = new Map();
        for (const { line, evidence } of list) {
            const file = evidence[0]?.file ?? '';
            lines.set(file, Math.max(lines.get(file) ?? 0, line ?? 0));
        }
        return lines;
    };
    const cleared = places(clears);
    return [...places(hits)].every(([file, line]) => (cleared.get(file) ?? -1) > line);
}
/** Hit, cleared, and hit again at least once. */
function cameBack({ hits, clears }) {
    const firstClear = Math.min(...clears.flatMap(({ firstAt }) => firstAt ?? []));
    return hits.some(({ lastAt }) => lastAt !== undefined && lastAt > firstClear);
}
function latest(hits) {
    const times = hits.flatMap(({ lastAt }) => lastAt ?? []);
    return times.length === 0 ? undefined : Math.max(...times);
}
/** What carries no time at all is taken to speak of the present: it is what the user has in hand. */
function isRecent(at, { collectedAt }) {
    return at === undefined || collectedAt - at <= RECENT;
}
