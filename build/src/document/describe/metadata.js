import { formatUtc, parseRfc1123z } from '../../time/timestamp.js';
import { annotationsOf } from './annotations.js';
import { valueOf } from './described.js';
import { labelsOf } from './pairs.js';
/** What every described object shows of itself. */
export function setMetadata(draft, lines, fields) {
    setText(draft, ['metadata', 'name'], fields.get('Name'));
    setText(draft, ['metadata', 'namespace'], fields.get('Namespace'));
    setTime(draft, ['metadata', 'creationTimestamp'], fields.get('CreationTimestamp'));
    setLabels(draft, ['metadata', 'labels'], lines, fields.get('Labels'));
    noteField(draft, ['metadata', 'annotations'], fields.get('Annotations'));
    for (const { key, value, line } of annotationsOf(lines, fields.get('Annotations'))) {
        draft.set(['metadata', 'annotations', key], value, line);
    }
    const [, ownerKind, ownerName] = /^(\w+)\/(\S+)$/.exec(valueOf(fields.get('Controlled By')) ?? '') ?? [];
    if (ownerKind !== undefined && ownerName !== undefined) {
        const line = fields.get('Controlled By')?.line ?? 0;
        draft.set(['metadata', 'ownerReferences', 0, 'kind'], ownerKind, line);
        draft.set(['metadata', 'ownerReferences', 0, 'name'], ownerName, line);
        draft.set(['metadata', 'ownerReferences', 0, 'controller'], true, line);
    }
}
export function setText(draft, path, field) {
    const value = valueOf(field);
    if (field !== undefined && value !== undefined)
        draft.set(path, value, field.line);
    noteField(draft, path, field);
}
/** The wrong kind of text counts as not shown. */
export function setNumber(draft, path, field) {
    if (field !== undefined && /^-?\d{1,15}$/.test(field.value))
        draft.set(path, Number(field.value), field.line);
}
export function setTime(draft, path, field) {
    const at = field === undefined ? undefined : parseRfc1123z(field.value);
    if (field !== undefined && at !== undefined)
        draft.set(path, formatUtc(at), field.line);
}
export function setLabels(draft, path, lines, field) {
    noteField(draft, path, field);
    for (const { key, value, line } of labelsOf(lines, field))
        draft.set([...path, key], value, line);
}
export function noteField(draft, path, field) {
    if (field !== undefined)
        draft.note(path, field.line);
}
