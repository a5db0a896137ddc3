/**
 * Annotations stand one a line as `key: value`; a value that is long or has line breaks stands indented below its
 * key, each line cut by kubectl at 140 characters. Clients before 1.11 wrote `key=value`.
 */
export function annotationsOf(lines, field) {
    if (field === undefined || field.value === '' || field.value === '<none>')
        return [];
    const column = (lines[field.line] ?? '').length - (lines[field.line] ?? '').replace(/^\S+:\s+/, '').length;
    const pairs = [];
    for (let line = field.line; line < field.end; line++) {
        const text = lines[line] ?? '';
        if (line > field.line && !/^\s/.test(text))
            break;
        const item = text.slice(column);
        const last = pairs.at(-1);
        if (item.startsWith('  ') && last !== undefined) {
            last.values.push(item.slice(2));
        }
        else {
            const found = /^([^\s:=]+)(?:: ?|=)(.*)$/.exec(item);
            if (found !== null)
                pairs.push({ key: found[1] ?? '', values: found[2] === '' ? [] : [found[2] ?? ''], line });
        }
    }
    return pairs.map(({ key, values, line }) => ({ key, value: values.join('\n').trimEnd(), line }));
}
