/** The `Key:  value` lines that are indented below a field. */
export function pairsBelow(lines, field) {
    return linesBelow(lines, field).flatMap(({ text, line }) => {
        const found = /^\s+([^\s:][^:]*):(?:\s+(\S.*)?)?$/.exec(text);
        return found === null ? [] : [{ key: found[1] ?? '', value: (found[2] ?? '').trim(), line }];
    });
}
/** The items of a list that begins beside its key and goes on in indented lines below: labels, taints, tolerations. */
export function itemsOf(lines, field) {
    if (field === undefined || field.value === '' || field.value === '<none>')
        return [];
    const below = linesBelow(lines, field).filter(({ text }) => /^\s+\S/.test(text));
    return [{ text: field.value, line: field.line }, ...below.map(({ text, line }) => ({ text: text.trim(), line }))];
}
/** `k=v` items. */
export function labelsOf(lines, field) {
    return itemsOf(lines, field).flatMap(({ text, line }) => {
        const equals = text.indexOf('=');
        return equals < 1 ? [] : [{ key: text.slice(0, equals), value: text.slice(equals + 1), line }];
    });
}
export function linesBelow(lines, field) {
    if (field === undefined)
        return [];
    return lines.slice(field.line + 1, field.end).map((text, place) => ({ text, line: field.line + 1 + place }));
}
