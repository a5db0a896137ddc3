import type { FieldPath, ObjectDraft } from '../kubectl/object-draft.ts';
import type { ContainerBlock } from './container-blocks.ts';
import { setEnvironment } from './environment.ts';
import { setText } from './metadata.ts';
import type { DescribeField } from './outline.ts';
import { linesBelow, pairsBelow } from './pairs.ts';
import { parseProbe } from './probe.ts';

/** The containers themselves: names, images, commands, environment, resources, probes. */
export function setContainers(
  draft: ObjectDraft,
  path: FieldPath,
  lines: readonly string[],
  blocks: readonly ContainerBlock[],
): void {
  for (const [place, { name, line, fields }] of blocks.entries()) {
    const at = [...path, place];
    draft.set([...at, 'name'], name, line);
    setText(draft, [...at, 'image'], fields.get('Image'));
    setWords(draft, [...at, 'command'], lines, fields.get('Command'));
    setWords(draft, [...at, 'args'], lines, fields.get('Args'));
    setEnvironment(draft, [...at, 'env'], lines, fields.get('Environment'));
    setQuantities(draft, [...at, 'resources', 'limits'], lines, fields.get('Limits'));
    setQuantities(draft, [...at, 'resources', 'requests'], lines, fields.get('Requests'));
    setProbe(draft, [...at, 'livenessProbe'], fields.get('Liveness'));
    setProbe(draft, [...at, 'readinessProbe'], fields.get('Readiness'));
    setProbe(draft, [...at, 'startupProbe'], fields.get('Startup'));
  }
}

/** One word a line. A word with line breaks can't be told from several. */
function setWords(
  draft: ObjectDraft,
  path: FieldPath,
  lines: readonly string[],
  field: DescribeField | undefined,
): void {
  if (field === undefined) return;
  const words = linesBelow(lines, field).map(({ text }) => text.replace(/^ {0,6}/, ''));
  draft.set(path, words, field.line);
}

function setQuantities(
  draft: ObjectDraft,
  path: FieldPath,
  lines: readonly string[],
  field: DescribeField | undefined,
): void {
  for (const { key, value, line } of pairsBelow(lines, field)) draft.set([...path, key], value, line);
}

function setProbe(draft: ObjectDraft, path: FieldPath, field: DescribeField | undefined): void {
  const probe = field === undefined ? undefined : parseProbe(field.value);
  if (field !== undefined && probe !== undefined) draft.set(path, probe, field.line);
}
