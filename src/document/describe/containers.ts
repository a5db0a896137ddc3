import type { FieldPath, ObjectDraft } from '../kubectl/object-draft.ts';
import { containerLayout } from './container-layout.ts';
import { setState } from './container-state.ts';
import { setEnvironment } from './environment.ts';
import { setNumber, setText } from './metadata.ts';
import { outline, type DescribeField } from './outline.ts';
import { linesBelow, pairsBelow } from './pairs.ts';
import { parseProbe } from './probe.ts';

type Fields = ReadonlyMap<string, DescribeField>;

/** One container of a pod's or a pod template's block of containers. */
interface ContainerBlock {
  readonly name: string;
  readonly line: number;
  readonly fields: Fields;
}

/** The containers themselves: names, images, commands, environment, resources, probes. */
export function setContainers(
  draft: ObjectDraft,
  path: FieldPath,
  lines: readonly string[],
  block: DescribeField | undefined,
): void {
  for (const [place, { name, line, fields }] of containersIn(lines, block).entries()) {
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

/**
 * What the kubelet reports of them. A container that it has not seen yet has no state. The image is left to
 * `spec`: `describe` prints the one that was asked for, not the one that the runtime resolved.
 */
export function setContainerStatuses(
  draft: ObjectDraft,
  path: FieldPath,
  lines: readonly string[],
  block: DescribeField | undefined,
): void {
  const seen = containersIn(lines, block).filter(({ fields }) => fields.has('State'));
  for (const [place, { name, line, fields }] of seen.entries()) {
    const at = [...path, place];
    draft.set([...at, 'name'], name, line);
    setText(draft, [...at, 'containerID'], fields.get('Container ID'));
    setText(draft, [...at, 'imageID'], fields.get('Image ID'));
    const ready = fields.get('Ready');
    if (ready !== undefined) draft.set([...at, 'ready'], ready.value === 'True', ready.line);
    setNumber(draft, [...at, 'restartCount'], fields.get('Restart Count'));
    setState(draft, [...at, 'state'], lines, fields.get('State'));
    setState(draft, [...at, 'lastState'], lines, fields.get('Last State'));
  }
}

/** Names stand two blanks in, three in a pod template. */
function containersIn(lines: readonly string[], block: DescribeField | undefined): readonly ContainerBlock[] {
  const starts = linesBelow(lines, block).flatMap(({ text, line }) => {
    const name = /^ {2,3}([a-z0-9][a-z0-9-]*):$/.exec(text)?.[1];
    return name === undefined ? [] : [{ name, line }];
  });
  return starts.map(({ name, line }, place) => {
    const to = starts[place + 1]?.line ?? block?.end ?? line;
    return { name, line, fields: outline(lines, { from: line + 1, to, indent: 4 }, containerLayout) };
  });
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
