import type { ObjectDraft } from '../kubectl/object-draft.ts';
import { outline, type DescribeField } from './outline.ts';

/** The fields of a condition, as kubectl's generic describer heads them (kubectl pkg/describe, smartLabelFor). */
const FIELDS: Readonly<Record<string, string>> = {
  'Last Transition Time': 'lastTransitionTime',
  Message: 'message',
  Reason: 'reason',
  Status: 'status',
  Type: 'type',
};

/** What the list shows of each condition. */
export const knowledgeOfConditions = Object.values(FIELDS).map((field) => `status.conditions[].${field}`);

/**
 * `Status.Conditions` of an object that kubectl has no describer of its own for: custom resources, API services. The
 * conditions follow each other without a mark between them, but the fields of each are sorted. A message with line
 * breaks goes on at the left margin.
 */
export function setStatusConditions(
  draft: ObjectDraft,
  lines: readonly string[],
  fields: ReadonlyMap<string, DescribeField>,
): void {
  const status = fields.get('Status');
  if (status === undefined) return;
  const to = fields.get('Events')?.line ?? lines.length;
  const list = outline(lines, { from: status.line + 1, to, indent: 2 }).get('Conditions');
  if (list === undefined) return;
  let place = -1;
  let last: { readonly label: string; readonly text: string; readonly line: number } | undefined;
  for (let line = list.line + 1; line < list.end; line++) {
    const [, label, text = ''] = /^ {4}([A-Z][\w ]*):(?:\s+(\S.*)?)?$/.exec(lines[line] ?? '') ?? [];
    if (label === undefined) {
      if (last?.label !== 'Message') continue;
      last = { ...last, text: `${last.text}\n${lines[line] ?? ''}` };
    } else {
      if (last === undefined || label <= last.label) place++;
      last = { label, text: text.trimEnd(), line };
    }
    const field = Object.hasOwn(FIELDS, last.label) ? FIELDS[last.label] : undefined;
    if (field !== undefined) draft.set(['status', 'conditions', place, field], last.text, last.line);
  }
}
