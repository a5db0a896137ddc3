import type { TimelineItem } from '../../model/analysis.ts';
import { parseRfc3339 } from '../../time/timestamp.ts';

/** The stretch of time that a timeline shows; milliseconds since the epoch. */
export interface TimeWindow {
  readonly from: number;
  readonly to: number;
}

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const SPANS = [
  10 * MINUTE,
  30 * MINUTE,
  HOUR,
  2 * HOUR,
  6 * HOUR,
  12 * HOUR,
  DAY,
  3 * DAY,
  7 * DAY,
  30 * DAY,
  90 * DAY,
  365 * DAY,
];
const SHARE_TO_SHOW = 0.8;

/**
 * The shortest of a few round spans, up to the last item, that holds most of the trouble: conditions that have been good
 * for forty days must not squeeze the last hour into a hair. Undefined where nothing has a time.
 */
export function timeWindow(items: readonly TimelineItem[]): TimeWindow | undefined {
  const ends = items.flatMap((item) => parseRfc3339(item.to ?? item.from) ?? []);
  const bad = startsOf(items.filter(({ severity }) => severity === 'bad'));
  const starts = bad.length > 0 ? bad : startsOf(items);
  if (ends.length === 0 || starts.length === 0) return undefined;
  const last = ends.reduce((a, b) => Math.max(a, b));
  const enough = SPANS.find(
    (span) => starts.filter((start) => start >= last - span).length >= SHARE_TO_SHOW * starts.length,
  );
  const shown = starts.filter((start) => enough === undefined || start >= last - enough);
  const from = shown.reduce((a, b) => Math.min(a, b), last);
  // Air on both sides, so that the first and the last sign are not cut by the edge.
  const air = Math.max((last - from) * 0.03, MINUTE / 2);
  return { from: from - air, to: last + air };
}

function startsOf(items: readonly TimelineItem[]): readonly number[] {
  return items.flatMap((item) => parseRfc3339(item.from) ?? []);
}
