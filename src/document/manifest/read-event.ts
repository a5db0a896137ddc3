import type { SourcedEvent } from '../../model/document.ts';
import type { JsonObject, JsonValue } from '../../model/json.ts';
import { parseRfc3339 } from '../../time/timestamp.ts';
import type { ItemSlice } from './item-slice.ts';

/** An event of core/v1 or events.k8s.io/v1, whose fields go by other names and whose series counts. */
export function readEvent(value: JsonObject, slice: ItemSlice, file: string): SourcedEvent | undefined {
  const involved = mapOf(value['involvedObject'] ?? value['regarding']);
  const kind = textOf(involved['kind']);
  const name = textOf(involved['name']);
  if (kind === undefined || name === undefined) return undefined;
  const namespace = textOf(involved['namespace']);
  const series = mapOf(value['series']);
  const firstAt = timeOf(
    value['firstTimestamp'],
    value['deprecatedFirstTimestamp'],
    value['eventTime'],
    mapOf(value['metadata'])['creationTimestamp'],
  );
  const lastAt =
    timeOf(value['lastTimestamp'], value['deprecatedLastTimestamp'], series['lastObservedTime'], value['eventTime']) ??
    firstAt;
  const count = [value['count'], series['count'], value['deprecatedCount']].find(
    (each) => typeof each === 'number' && each > 0,
  );
  const reporter =
    textOf(mapOf(value['source'])['component']) ??
    textOf(value['reportingComponent']) ??
    textOf(value['reportingController']);
  return {
    involved: { kind, name, ...(namespace === undefined || kind === 'Node' ? {} : { namespace }) },
    type: textOf(value['type']) ?? 'Normal',
    reason: textOf(value['reason']) ?? '',
    message: textOf(value['message']) ?? textOf(value['note']) ?? '',
    ...(reporter === undefined ? {} : { reporter }),
    count: typeof count === 'number' ? count : 1,
    ...(firstAt === undefined ? {} : { firstAt }),
    ...(lastAt === undefined ? {} : { lastAt }),
    form: slice.form,
    excerpt: messageLine(slice, file),
  };
}

/** The line of the message; the event's first line where it has none. */
function messageLine({ text, line }: ItemSlice, file: string): SourcedEvent['excerpt'] {
  const lines = text.split('\n');
  const named = Math.max(
    0,
    lines.findIndex((each) => /^[\s-]*"?(?:message|note)"?:/.test(each)),
  );
  // A block text begins on the next line.
  const at = /: [|>][-+]?$/.test(lines[named] ?? '') ? named + 1 : named;
  return { file, line: line + at, text: lines[at] ?? '' };
}

function mapOf(value: JsonValue | undefined): JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as JsonObject) : {};
}

function textOf(value: JsonValue | undefined): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined;
}

function timeOf(...values: readonly (JsonValue | undefined)[]): number | undefined {
  for (const value of values) {
    const at = typeof value === 'string' ? parseRfc3339(value) : undefined;
    if (at !== undefined) return at;
  }
  return undefined;
}
