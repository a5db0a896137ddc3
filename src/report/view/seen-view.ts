import type { Instance } from '../../model/finding.ts';
import { readableNumber } from './readable-number.ts';
import { readableSpan } from './readable-span.ts';
import { millisecondsOf, readableTime } from './readable-time.ts';

export interface SeenView {
  /** `201 times`, `once`. */
  readonly times: string;
  /** ISO 8601, UTC; absent where no instance has a time. */
  readonly first?: string;
  readonly last?: string;
  /** First, last and the length between them, in words. */
  readonly span?: string;
}

/** When and how often, over the instances of a finding (or one of them). */
export function seenView(instances: readonly Instance[]): SeenView {
  const count = instances.reduce((sum, instance) => sum + instance.count, 0);
  const first = extreme(instances.map((instance) => instance.firstSeen ?? instance.lastSeen), (a, b) => a < b);
  const last = extreme(instances.map((instance) => instance.lastSeen ?? instance.firstSeen), (a, b) => a > b);
  return {
    times: count === 1 ? 'once' : `${readableNumber(count)} times`,
    ...(first === undefined || last === undefined ? {} : { first, last, span: spanOf(first, last) }),
  };
}

/** ISO 8601 in UTC sorts as text. */
function extreme(times: readonly (string | undefined)[], wins: (a: string, b: string) => boolean): string | undefined {
  let best: string | undefined;
  for (const time of times) {
    if (time !== undefined && (best === undefined || wins(time, best))) best = time;
  }
  return best;
}

function spanOf(first: string, last: string): string {
  if (first === last) return readableTime(first);
  const from = millisecondsOf(first);
  const to = millisecondsOf(last);
  const length = from === undefined || to === undefined ? '' : ` (${readableSpan(to - from)})`;
  return `${readableTime(first)} to ${readableTime(last)}${length}`;
}
