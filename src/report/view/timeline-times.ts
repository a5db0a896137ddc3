import type { TimelineItem } from '../../model/analysis.ts';
import { readableTime } from './readable-time.ts';

/** When an item was, or from when to when. */
export function timelineTimes({ from, to }: TimelineItem): string {
  return to === undefined || to === from ? readableTime(from) : `${readableTime(from)} to ${readableTime(to)}`;
}
