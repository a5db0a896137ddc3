import { eventAge, parseAgeCell } from './age-cell.js';
/**
 * Reads a row of `Type Reason Age From Message`, or of the table that kubectl printed up to 1.6,
 * `FirstSeen LastSeen Count From SubObjectPath Type Reason Message`. Cells never hold two blanks in a row except the
 * message; rows that lost their padding on the way are read as well. Undefined where the line is no such row.
 */
export function parseEventRow(line) {
    return parseRow(line) ?? parseOldRow(line);
}
function parseRow(line) {
    const found = /^\s*([A-Z][A-Za-z]*)\s+([A-Za-z][\w.-]*)\s+([<\w]\S*(?: \(x\d+ over \S+\))?)(?:(\s+)(\S.*)?)?$/.exec(line);
    if (found === null)
        return undefined;
    const [, type = '', reason = '', ageCell = '', gap = '', rest = ''] = found;
    const age = parseAgeCell(ageCell);
    if (age === undefined)
        return undefined;
    return { type, reason, age, ...splitRest(rest, gap.length === 1) };
}
/** `kubelet`, the older `kubelet, 10.1.2.3`, or nothing at all where the event names no source. */
function splitRest(rest, collapsed) {
    const found = /^([^\s,]+)(?:, \S+)?(?:(\s+)(\S.*)?)?$/.exec(rest);
    if (found === null)
        return { message: withoutFieldPath(rest) };
    const [, reporter = '', gap = '', message = ''] = found;
    if (gap.length === 1 && !collapsed)
        return { message: withoutFieldPath(rest) };
    return { reporter, message: withoutFieldPath(message) };
}
function parseOldRow(line) {
    const head = /^\s*(\d\w*|<\w+>)\s+(\d\w*|<\w+>)\s+(\d{1,9})\s+(\S.*)$/.exec(line);
    if (head === null)
        return undefined;
    const [, first = '', last = '', count = '', rest = ''] = head;
    if (parseAgeCell(first) === undefined || parseAgeCell(last) === undefined)
        return undefined;
    const tail = /\s(Normal|Warning)\s+(\S+)(?:\s+(\S.*)?)?$/.exec(rest);
    if (tail === null)
        return undefined;
    const [, type = '', reason = '', message = ''] = tail;
    const reporter = /^\{?([^\s,}]+)/.exec(rest.slice(0, tail.index))?.[1];
    return {
        type,
        reason,
        age: eventAge(last, Number(count), first),
        ...(reporter === undefined ? {} : { reporter }),
        message,
    };
}
/** From 1.36 on kubectl puts the part of the pod in front: `spec.containers{calico-node}: Back-off …`. */
function withoutFieldPath(message) {
    return message.replace(/^spec\.(?:containers|initContainers|ephemeralContainers)\{[^}]*\}: /, '').trimEnd();
}
