import type { SourcedObject } from '../../model/document.ts';
import { nothingRead, type TextReading } from '../kubectl/text-reading.ts';
import type { ObjectDraft } from '../kubectl/object-draft.ts';
import type { TextSection } from '../text-sections.ts';
import { valueOf, type DescribedText } from './described.ts';
import { kindOfDescribed } from './described-kind.ts';
import { readEvents } from './events.ts';
import { shownBy } from './knowledge.ts';
import { nodeLayout } from './node-layout.ts';
import { readNodePods } from './node-pods.ts';
import { draftNode } from './node.ts';
import { outline, type DescribeField } from './outline.ts';
import { podLayout } from './pod-layout.ts';
import { draftPod, knowledgeOfStatus } from './pod.ts';
import { draftWorkload, knowledgeOfWorkload } from './workload.ts';

/** Reads the `kubectl describe` text of one object. */
export function readDescribe(section: TextSection, file: string): TextReading {
  const text: DescribedText = { file, firstLine: section.firstLine, lines: section.lines };
  const whole = { from: 0, to: section.lines.length, indent: 0 };
  const keys = outline(section.lines, whole);
  const name = valueOf(keys.get('Name'));
  const kind = kindOfDescribed(keys, section.command);
  if (name === undefined || kind === undefined) return nothingRead;

  const { fields, draft, knows } = draftOf(kind, section.lines, keys);
  const namespace = kind === 'Node' ? undefined : valueOf(fields.get('Namespace'));
  const identity = { kind, name, ...(namespace === undefined ? {} : { namespace }) };
  const object = objectOf(identity, draft, knows, text);
  const { pods, listing } =
    kind === 'Node' ? readNodePods(text, fields.get('Non-terminated Pods'), name) : { pods: [] };
  const { events, listings } = readEvents(text, fields.get('Events'), identity);
  return {
    objects: [object, ...pods],
    events,
    listings: listing === undefined ? listings : [listing, ...listings],
    problems: [],
  };
}

function draftOf(
  kind: string,
  lines: readonly string[],
  keys: ReadonlyMap<string, DescribeField>,
): {
  readonly fields: ReadonlyMap<string, DescribeField>;
  readonly draft: ObjectDraft;
  readonly knows: readonly string[];
} {
  const whole = { from: 0, to: lines.length, indent: 0 };
  if (kind === 'Node') {
    const fields = outline(lines, whole, nodeLayout);
    return { fields, draft: draftNode(lines, fields), knows: shownBy(nodeLayout, fields) };
  }
  if (kind === 'Pod') {
    const fields = outline(lines, whole, podLayout);
    return {
      fields,
      draft: draftPod(lines, fields),
      knows: [...shownBy(podLayout, fields), ...knowledgeOfStatus(fields)],
    };
  }
  return { fields: keys, draft: draftWorkload(kind, lines, keys), knows: knowledgeOfWorkload(keys) };
}

function objectOf(
  identity: Pick<SourcedObject, 'kind' | 'name' | 'namespace'>,
  draft: ObjectDraft,
  knows: readonly string[],
  { file, firstLine, lines }: DescribedText,
): SourcedObject {
  const value = draft.value();
  const place = {
    form: 'describe',
    file,
    line: firstLine,
    knows: 'printed' in value ? [...knows, 'printed'] : knows,
  } as const;
  return { ...identity, value, source: draft.source(identity.kind, place, lines) };
}
