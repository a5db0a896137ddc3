import { parseHumanDuration } from '../../time/human-duration.js';
/**
 * Reads `36m`, `16m (x7 over 17m)` (seen last 16 minutes ago, seven times since 17 minutes ago) and `<unknown>`,
 * which tells no age. Undefined where the text is no such cell.
 */
export function parseAgeCell(cell) {
    const found = /^(\S+)(?: \(x(\d{1,9}) over (\S+)\))?$/.exec(cell.trim());
    if (found === null)
        return undefined;
    const [, last = '', count = '1', first = last] = found;
    return isAge(last) && isAge(first) ? eventAge(last, Number(count), first) : undefined;
}
/** The same from cells of their own; `first` is undefined where the table has no column for it. */
export function eventAge(last, count, first) {
    const lastAge = parseHumanDuration(last);
    const firstAge = first === undefined ? undefined : parseHumanDuration(first);
    return {
        count,
        ...(firstAge === undefined ? {} : { firstAge: firstAge.ms }),
        ...(lastAge === undefined ? {} : { lastAge: lastAge.ms, agePrecision: lastAge.precision }),
    };
}
/** `<unknown>` for a zero time, `<invalid>` for one in the future. */
function isAge(text) {
    return text === '<unknown>' || text === '<invalid>' || parseHumanDuration(text) !== undefined;
}
