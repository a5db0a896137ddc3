/** Occurrences that a counted event is spread out to; more changes no answer. */
const MOST_POINTS = 500;
/**
 * Whether the hits of one entity reach what the selection asks for: number, window, order, alternation.
 * An event that was counted by Kubernetes stands for as many occurrences, evenly between its first and last time.
 */
export function reachesLimits(selection, hits) {
    if (selection.sequence !== undefined)
        return hasSequence(selection.sequence.length, hits, selection.within);
    if (selection.alternates !== undefined)
        return alternations(hits, selection.within) >= selection.atLeast;
    const total = hits.reduce((sum, hit) => sum + hit.count, 0);
    if (selection.atMost !== undefined && total > selection.atMost)
        return false;
    if (selection.within === undefined)
        return total >= selection.atLeast;
    return mostWithin(hits, selection.within) >= selection.atLeast;
}
function pointsOf(hits) {
    const points = hits.flatMap((hit) => {
        const last = hit.lastAt ?? hit.firstAt;
        if (last === undefined)
            return [];
        const first = hit.firstAt ?? last;
        const number = Math.min(hit.count, MOST_POINTS);
        const step = number === 1 ? 0 : (last - first) / (number - 1);
        return Array.from({ length: number }, (_, index) => ({
            at: number === 1 ? last : first + index * step,
            weight: hit.count / number,
            line: hit.line ?? 0,
            reason: hit.reason ?? '',
        }));
    });
    return points.sort((a, b) => a.at - b.at || a.line - b.line);
}
function mostWithin(hits, window) {
    const points = pointsOf(hits);
    let most = 0;
    let weight = 0;
    let start = 0;
    for (const point of points) {
        weight += point.weight;
        while (point.at - (points[start]?.at ?? point.at) > window)
            weight -= points[start++]?.weight ?? 0;
        most = Math.max(most, weight);
    }
    return Math.round(most);
}
/** Changes from one reason to another, the most inside any window. */
function alternations(hits, window) {
    const points = pointsOf(hits);
    const changes = points.filter((point, index) => index > 0 && point.reason !== points[index - 1]?.reason);
    if (window === undefined)
        return changes.length;
    let most = 0;
    let start = 0;
    for (const [index, change] of changes.entries()) {
        while (change.at - (changes[start]?.at ?? change.at) > window)
            start++;
        most = Math.max(most, index - start + 1);
    }
    return most;
}
function hasSequence(steps, hits, window) {
    const ordered = [...hits].sort((a, b) => (a.lastAt ?? 0) - (b.lastAt ?? 0) || (a.line ?? 0) - (b.line ?? 0));
    return ordered.some((first, begin) => {
        if (first.step !== 0)
            return false;
        let next = 1;
        for (const hit of ordered.slice(begin + 1)) {
            if (window !== undefined && (hit.lastAt ?? 0) - (first.lastAt ?? 0) > window)
                break;
            if (hit.step === next)
                next++;
            if (next === steps)
                return true;
        }
        return false;
    });
}
