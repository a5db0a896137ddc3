/** The fields of one level of indentation. Without a layout every key counts, once. Nothing follows `Events`. */
export function outline(lines, { from, to, indent }, layout) {
    const fields = new Map();
    let open;
    let group = 0;
    for (let line = from; line < to && open?.key !== 'Events'; line++) {
        const found = parseKey(lines[line] ?? '', indent);
        if (found === undefined || fields.has(found.key) || open?.key === found.key)
            continue;
        const itsGroup = layout === undefined ? group : layout.groupOf.get(found.key);
        if (itsGroup === undefined || itsGroup < group)
            continue;
        group = itsGroup;
        if (open !== undefined)
            fields.set(open.key, { ...open, end: line });
        open = { ...found, line };
    }
    if (open !== undefined)
        fields.set(open.key, { ...open, end: to });
    return fields;
}
function parseKey(line, indent) {
    const found = /^( *)([A-Z][\w ./()-]{0,60}):(?:\s+(\S.*)?)?$/.exec(line);
    const [, blanks = '', key = '', value = ''] = found ?? [];
    return found === null || blanks.length !== indent ? undefined : { key, value: value.trimEnd() };
}
