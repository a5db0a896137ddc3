import { by } from './order.js';
/** What is stated outright counts before what is inferred; a file's own date may be that of an unpacking. */
const BASES = ['manifest', 'timestamp-file', 'date-file', 'archive-name', 'observed', 'modified'];
const DAY = 86_400_000;
/**
 * When the bundle was collected: by the best basis that it has, and by the latest of several statements, which is the
 * collection's end. `observed` must hold the latest times seen in objects, events and logs, latest first.
 */
export function collectionTime(statements, observed, modifiedAt) {
    const latest = latestCredible(observed);
    const candidates = [
        ...statements,
        ...(latest === undefined ? [] : [{ ...latest, basis: 'observed' }]),
        ...(modifiedAt === undefined ? [] : [{ at: modifiedAt, basis: 'modified' }]),
    ];
    const [best] = candidates.toSorted(by(({ basis }) => (basis === 'unknown' ? BASES.length : BASES.indexOf(basis)), ({ at }) => (at === undefined ? undefined : -at), ({ file }) => file));
    if (best === undefined)
        return { basis: 'unknown' };
    return {
        basis: best.basis,
        ...(best.at === undefined ? {} : { at: best.at }),
        ...(best.file === undefined ? {} : { file: best.file }),
    };
}
/**
 * A node whose clock runs ahead, or a date that somebody typed, is a time on its own: what nothing else comes near to
 * within the day before it is passed over. Where all stand alone the latest counts.
 */
function latestCredible(observed) {
    return observed.find(({ at }, index) => at - (observed[index + 1]?.at ?? -Infinity) <= DAY) ?? observed[0];
}
