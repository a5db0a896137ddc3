import { countNewlines } from '../../text/line-bounds.js';
import { jsonMembers } from './json-scan.js';
const kept = new Set(['apiVersion', 'kind', 'metadata', 'type']);
const keptOfMetadata = new Set(['name', 'namespace', 'uid', 'creationTimestamp']);
/**
 * A slice of which only the name, namespace, type and the like are left, so that nothing else of a Secret is parsed,
 * kept or cited. The lines keep their numbers.
 */
export function outlineSlice(slice) {
    if (slice.form === 'json')
        return { ...slice, text: outlineJson(slice.text, kept) };
    if (slice.parsed === undefined)
        return { ...slice, text: outlineYaml(slice.text) };
    // The text is all of the list's.
    return { ...slice, text: '', parsed: outlineParsed(slice.parsed) };
}
function outlineParsed(parsed) {
    const object = only(parsed, kept);
    return { ...object, metadata: only(object['metadata'], keptOfMetadata) };
}
function only(value, keys) {
    return Object.fromEntries(Object.entries(value ?? {}).filter(([key]) => keys.has(key)));
}
function outlineJson(text, keys) {
    const members = [];
    let from = 0;
    for (const { key, keyStart, start, end } of jsonMembers(text, 0)) {
        if (!keys.has(key) || end === -1)
            continue;
        const value = text.slice(start, end);
        const outline = key === 'metadata' && value.startsWith('{') ? outlineJson(value, keptOfMetadata) : value;
        members.push(newlines(text, from, keyStart) + text.slice(keyStart, start) + outline);
        from = end;
    }
    return `{${members.join(',')}${newlines(text, from, text.length)}}`;
}
function newlines(text, from, to) {
    const part = text.slice(from, to);
    return '\n'.repeat(countNewlines(part, 0, part.length));
}
/** By indentation: fields of the object stand beside its first one, those of its metadata deeper. */
function outlineYaml(text) {
    const lines = text.split('\n');
    const indent = /^[\s-]*/.exec(lines[0] ?? '')?.[0].length ?? 0;
    let field = '';
    let metadataIndent;
    let isKept = false;
    return lines
        .map((line, place) => {
        const content = place === 0 ? ' '.repeat(indent) + line.slice(indent) : line;
        const key = /^( *)([\w.-]+):/.exec(content);
        const depth = key?.[1]?.length ?? Infinity;
        if (depth <= indent) {
            field = key?.[2] ?? '';
            isKept = kept.has(field);
            metadataIndent = undefined;
        }
        else if (field === 'metadata' && key !== null) {
            metadataIndent ??= depth;
            if (depth <= metadataIndent)
                isKept = keptOfMetadata.has(key[2] ?? '');
        }
        if (isKept)
            return line;
        // The dash of a list's item stays.
        return place === 0 ? line.slice(0, indent).trimEnd() : '';
    })
        .join('\n');
}
