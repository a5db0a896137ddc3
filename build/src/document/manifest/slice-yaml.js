import { parseYaml } from './parse-yaml.js';
/**
 * Cuts YAML as kubectl prints it: documents between `---`, and lists by the dashes at their items' indentation, which
 * is far faster than to parse it all. A list in another style is parsed as a whole.
 */
export function sliceYaml(text, firstLine) {
    const lines = text.split('\n');
    const documents = [];
    let start = 0;
    for (let at = 0; at <= lines.length; at++) {
        if (at < lines.length && !/^(?:---|\.\.\.)(?:\s|$)/.test(lines[at] ?? ''))
            continue;
        const part = lines.slice(start, at);
        const first = part.findIndex(isContent);
        if (first !== -1)
            documents.push(sliceDocument(part.slice(first), firstLine + start + first));
        start = at + 1;
    }
    return documents.length < 2 ? documents : documents.map((document) => ({ ...document, isOneOfSeveral: true }));
}
function sliceDocument(lines, line) {
    const itemsAt = lines.findIndex((each) => /^items:(?:\s|$)/.test(each));
    if (itemsAt === -1) {
        if (lines[0]?.startsWith('- ') === true) {
            return { list: { continues: false }, line, items: sliceItems(lines, 0, line).items };
        }
        return { line, items: [{ form: 'yaml', text: lines.join('\n'), line, path: '', ...headerOf(lines, '') }] };
    }
    const { items, end } = sliceItems(lines, itemsAt + 1, line);
    const outside = [...lines.slice(0, itemsAt), ...lines.slice(end)];
    const continues = outside.some((each) => /^ {2}continue: *["']?[^"'\s]/.test(each));
    const list = { ...headerOf(outside, ''), continues };
    const isEmpty = /^items: *(?:\[ *\]|null|~) *$/.test(lines[itemsAt] ?? '');
    if (items.length === 0 && !isEmpty)
        return { list, line, ...parseItems(lines.join('\n'), line) };
    // kubectl sorts the keys: where the kind is missing, so are the last items.
    return { list, line, items, ...(list.kind === undefined ? { brokenAt: line + lines.length - 1 } : {}) };
}
function sliceItems(lines, from, firstLine) {
    let at = from;
    while (at < lines.length && !isContent(lines[at] ?? ''))
        at++;
    const indent = /^( *)- /.exec(lines[at] ?? '')?.[1];
    const items = [];
    if (indent === undefined)
        return { items, end: from };
    const inner = `${indent}  `;
    while (lines[at]?.startsWith(`${indent}- `) === true) {
        const start = at++;
        while (at < lines.length && isInside(lines[at] ?? '', inner))
            at++;
        const [first = '', ...others] = lines.slice(start, at);
        const header = headerOf([inner + first.slice(inner.length), ...others], inner);
        items.push({ form: 'yaml', text: [first, ...others].join('\n'), line: firstLine + start, path: '[0]', ...header });
    }
    return { items, end: at };
}
/** Indented like the item's fields or more, or empty (inside a block text), or a comment. */
function isInside(line, inner) {
    return line.startsWith(inner) || !isContent(line);
}
function parseItems(text, line) {
    const items = parseYaml(text)?.items;
    if (!Array.isArray(items))
        return { items: [], brokenAt: line };
    return {
        items: items.map((item, place) => {
            const { kind, apiVersion } = (item ?? {});
            return {
                form: 'yaml',
                text,
                line,
                path: `items[${place}]`,
                parsed: item,
                ...(typeof kind === 'string' ? { kind } : {}),
                ...(typeof apiVersion === 'string' ? { apiVersion } : {}),
            };
        }),
    };
}
/** Keys of the first level only: the same words stand deeper in owner references and templates. */
function headerOf(lines, indent) {
    let kind;
    let apiVersion;
    for (const line of lines) {
        if (kind === undefined && line.startsWith(`${indent}kind:`))
            kind = scalar(line);
        else if (apiVersion === undefined && line.startsWith(`${indent}apiVersion:`))
            apiVersion = scalar(line);
        if (kind !== undefined && apiVersion !== undefined)
            break;
    }
    return { ...(kind === undefined ? {} : { kind }), ...(apiVersion === undefined ? {} : { apiVersion }) };
}
function scalar(line) {
    return /: *(["']?)([\w./-]+)\1 *(?:#.*)?$/.exec(line)?.[2];
}
function isContent(line) {
    const text = line.trimStart();
    return text !== '' && !text.startsWith('#');
}
