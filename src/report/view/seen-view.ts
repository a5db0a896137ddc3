import type { Instance } from '../../model/finding.ts';
import { parseRfc3339 } from '../../time/timestamp.ts';
import { readableNumber } from './readable-number.ts';
import { readableSpan } from './readable-span.ts';
import { readableTime } from './readable-time.ts';

export interface SeenView {
  /** `201 times`, `once`. */
  readonly times: string;
  /** ISO 8601, UTC: since when, where that is known. */
  readonly first?: string;
  /** From when to when and how long, in words. */
  readonly span?: string;
}

/** When and how often, over the instances of a finding (or one of them). */
export function seenView(instances: readonly Instance[]): SeenView {
  const count = instances.reduce((sum, instance) => sum + instance.count, 0);
  // ISO 8601 in UTC sorts as text.
  const first = instances.flatMap(({ firstSeen }) => firstSeen ?? []).toSorted()[0];
  const last = instances
    .flatMap(({ lastSeen }) => lastSeen ?? [])
    .toSorted()
    .at(-1);
  const span = spanOf(first, last);
  return {
    times: count === 1 ? 'once' : `${readableNumber(count)} times`,
    ...(first === undefined ? {} : { first }),
    ...(span === undefined ? {} : { span }),
  };
}

function spanOf(first: string | undefined, last: string | undefined): string | undefined {
  if (first === undefined || last === undefined || first === last) {
    const only = first ?? last;
    return only === undefined ? undefined : readableTime(only);
  }
  const from = parseRfc3339(first);
  const to = parseRfc3339(last);
  const length = from === undefined || to === undefined ? '' : ` (${readableSpan(to - from)})`;
  return `${readableTime(first)} to ${readableTime(last)}${length}`;
}
