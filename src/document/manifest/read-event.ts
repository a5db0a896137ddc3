import type { SourcedEvent } from '../../model/document.ts';
import type { JsonObject, JsonValue } from '../../model/json.ts';
import { parseRfc3339 } from '../../time/timestamp.ts';
import { fieldAt } from '../kubectl/field-at.ts';
import type { ItemSlice } from './item-slice.ts';
import { messageExcerpt } from './message-excerpt.ts';

/** An Event of the core group or of events.k8s.io; undefined where it does not say of what object it is. */
export function readEvent(event: JsonObject, slice: ItemSlice, file: string): SourcedEvent | undefined {
  const involved = fieldAt(event, 'involvedObject') ?? fieldAt(event, 'regarding');
  const kind = firstText(fieldAt(involved, 'kind'));
  const name = firstText(fieldAt(involved, 'name'));
  if (kind === undefined || name === undefined) return undefined;
  const namespace = kind === 'Node' ? undefined : firstText(fieldAt(involved, 'namespace'));
  const reporter = firstText(
    fieldAt(event, 'source', 'component'),
    fieldAt(event, 'deprecatedSource', 'component'),
    fieldAt(event, 'reportingComponent'),
    fieldAt(event, 'reportingController'),
  );
  return {
    involved: { kind, name, ...(namespace === undefined ? {} : { namespace }) },
    type: firstText(fieldAt(event, 'type')) ?? '',
    reason: firstText(fieldAt(event, 'reason')) ?? '',
    message: (firstText(fieldAt(event, 'message'), fieldAt(event, 'note')) ?? '').trimEnd(),
    ...(reporter === undefined ? {} : { reporter }),
    count: countOf(event),
    ...timesOf(event),
    form: slice.form,
    excerpt: messageExcerpt(slice, file),
  };
}

function countOf(event: JsonObject): number {
  const counts = [fieldAt(event, 'count'), fieldAt(event, 'series', 'count'), fieldAt(event, 'deprecatedCount')];
  return counts.find((count): count is number => typeof count === 'number' && count > 0) ?? 1;
}

/** Events that were written once and never again have an `eventTime` only, or no more than their creation. */
function timesOf(event: JsonObject): Pick<SourcedEvent, 'firstAt' | 'lastAt'> {
  const created = [fieldAt(event, 'eventTime'), fieldAt(event, 'metadata', 'creationTimestamp')];
  const firstAt = firstTime(fieldAt(event, 'firstTimestamp'), fieldAt(event, 'deprecatedFirstTimestamp'), ...created);
  const lastAt = firstTime(
    fieldAt(event, 'lastTimestamp'),
    fieldAt(event, 'series', 'lastObservedTime'),
    fieldAt(event, 'deprecatedLastTimestamp'),
    ...created,
  );
  return { ...(firstAt === undefined ? {} : { firstAt }), ...(lastAt === undefined ? {} : { lastAt }) };
}

function firstText(...values: readonly (JsonValue | undefined)[]): string | undefined {
  return values.find((value): value is string => typeof value === 'string' && value !== '');
}

function firstTime(...values: readonly (JsonValue | undefined)[]): number | undefined {
  for (const value of values) {
    const time = typeof value === 'string' ? parseRfc3339(value) : undefined;
    if (time !== undefined) return time;
  }
  return undefined;
}
