import { createLineNumbers } from '../../text/line-numbers.js';
import { jsonElements, jsonMembers, skipBlanks } from './json-scan.js';
/** `Items` in the internal form of an old kubectl's dump. */
const ITEMS = new Set(['items', 'Items']);
/** Cuts one JSON document into its items: a `List`, a `PodList`, a bare array, or a single object. */
export function sliceJson(text, firstLine) {
    const start = skipBlanks(text, 0);
    const line = lineOf(text, firstLine, start);
    if (text[start] === '[') {
        return { list: { continues: false }, line, ...sliceElements(text, firstLine, jsonElements(text, start)) };
    }
    const members = [...jsonMembers(text, start)];
    const header = headerOf(text, members);
    const items = members.find(({ key, start: value }) => ITEMS.has(key) && isListAt(text, value, header.kind));
    const last = members.at(-1);
    if (items === undefined) {
        if (last?.end === -1)
            return { line, items: [], brokenAt: lineOf(text, firstLine, last.start) };
        return { line, items: [{ form: 'json', text, line: firstLine, path: '', ...header }] };
    }
    const metadata = members.find(({ key }) => key === 'metadata');
    const sliced = sliceElements(text, firstLine, text[items.start] === '[' ? jsonElements(text, items.start) : []);
    return {
        list: { ...header, continues: metadata !== undefined && hasContinue(text, metadata) },
        line,
        ...sliced,
        ...(last?.end === -1 && sliced.brokenAt === undefined ? { brokenAt: lineOf(text, firstLine, text.length) } : {}),
    };
}
/** Go writes an empty list that was never made as `null`. */
function isListAt(text, at, kind = '') {
    return text[at] === '[' || (kind.endsWith('List') && text.startsWith('null', at));
}
function sliceElements(text, firstLine, elements) {
    const items = [];
    const lineAt = createLineNumbers(text, firstLine);
    for (const { start, end } of elements) {
        const line = lineAt(start);
        if (end === -1)
            return { items, brokenAt: line };
        const item = text.slice(start, end);
        items.push({ form: 'json', text: item, line, path: '', ...headerOf(item, jsonMembers(item, 0)) });
    }
    return { items };
}
function headerOf(text, members) {
    let kind;
    let apiVersion;
    for (const { key, start, end } of members) {
        if (text[start] !== '"' || end === -1)
            continue;
        if (key === 'kind')
            kind = text.slice(start + 1, end - 1);
        if (key === 'apiVersion')
            apiVersion = text.slice(start + 1, end - 1);
        if (kind !== undefined && apiVersion !== undefined)
            break;
    }
    return { ...(kind === undefined ? {} : { kind }), ...(apiVersion === undefined ? {} : { apiVersion }) };
}
function hasContinue(text, metadata) {
    for (const { key, start, end } of jsonMembers(text, metadata.start)) {
        if (key === 'continue')
            return end - start > '""'.length;
    }
    return false;
}
function lineOf(text, firstLine, at) {
    return createLineNumbers(text, firstLine)(at);
}
