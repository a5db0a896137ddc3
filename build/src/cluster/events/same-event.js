import { saySame } from './comparable-message.js';
/**
 * Whether two texts from different sources, of the same object, reason and type, tell of one event. They agree on place
 * and message; on the time of its last occurrence as far as ages are printed; and on its count as far as it is printed.
 */
export function tellOfSameEvent(left, right) {
    return (agree(left.event.involved.namespace, right.event.involved.namespace) &&
        saySame(left.message, right.message) &&
        timesAgree(left, right) &&
        countsAgree(left, right));
}
function timesAgree(left, right) {
    // `<unknown>` in a table agrees with any time.
    if (left.lastAt === undefined || right.lastAt === undefined)
        return true;
    return Math.abs(left.lastAt - right.lastAt) <= Math.max(left.tolerance, right.tolerance);
}
/** 0 where one shows no count: the table of `kubectl get events`. */
export function distanceInCount(left, right) {
    return isTable(left) || isTable(right) ? 0 : Math.abs(left.event.count - right.event.count);
}
function agree(left, right) {
    return left === right || left === undefined || right === undefined;
}
/** A count may have grown, at its own rate, between two commands. */
function countsAgree(left, right) {
    const distance = distanceInCount(left, right);
    if (distance === 0)
        return true;
    const more = left.event.count > right.event.count ? left : right;
    if (more.firstAt === undefined || more.lastAt === undefined)
        return false;
    const tolerance = Math.max(left.tolerance, right.tolerance);
    const span = Math.max(more.lastAt - more.firstAt, tolerance);
    return distance <= Math.ceil((more.event.count * tolerance) / span);
}
function isTable({ event }) {
    return event.form === 'table';
}
