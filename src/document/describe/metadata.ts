import { formatUtc, parseRfc1123z } from '../../time/timestamp.ts';
import type { FieldPath, ObjectDraft } from '../kubectl/object-draft.ts';
import { annotationsOf } from './annotations.ts';
import { valueOf } from './described.ts';
import type { DescribeField } from './outline.ts';
import { labelsOf } from './pairs.ts';

type Fields = ReadonlyMap<string, DescribeField>;

/** What every described object shows of itself. */
export function setMetadata(draft: ObjectDraft, lines: readonly string[], fields: Fields): void {
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

export function setText(draft: ObjectDraft, path: FieldPath, field: DescribeField | undefined): void {
  const value = valueOf(field);
  if (field !== undefined && value !== undefined) draft.set(path, value, field.line);
  noteField(draft, path, field);
}

/** The wrong kind of text counts as not shown. */
export function setNumber(draft: ObjectDraft, path: FieldPath, field: DescribeField | undefined): void {
  if (field !== undefined && /^-?\d{1,15}$/.test(field.value)) draft.set(path, Number(field.value), field.line);
}

export function setTime(draft: ObjectDraft, path: FieldPath, field: DescribeField | undefined): void {
  const at = field === undefined ? undefined : parseRfc1123z(field.value);
  if (field !== undefined && at !== undefined) draft.set(path, formatUtc(at), field.line);
}

export function setLabels(
  draft: ObjectDraft,
  path: FieldPath,
  lines: readonly string[],
  field: DescribeField | undefined,
): void {
  noteField(draft, path, field);
  for (const { key, value, line } of labelsOf(lines, field)) draft.set([...path, key], value, line);
}

export function noteField(draft: ObjectDraft, path: FieldPath, field: DescribeField | undefined): void {
  if (field !== undefined) draft.note(path, field.line);
}
