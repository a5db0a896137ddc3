import { formatUtc } from '../../time/timestamp.ts';
import type { TimeWindow } from './time-window.ts';

export interface TimeTick {
  readonly at: number;
  /** `14:40`, `02-12` where the day changes, `2024-02` where ticks are a month or more apart; UTC. */
  readonly label: string;
}

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const STEPS = [1, 2, 5, 10, 15, 30]
  .map((minutes) => minutes * MINUTE)
  .concat([1, 2, 3, 6, 12].map((hours) => hours * HOUR));
const MOST_TICKS = 7;

/** At most seven round points of time inside the window. */
export function timeTicks({ from, to }: TimeWindow): readonly TimeTick[] {
  const wholeDays = Math.ceil((to - from) / (MOST_TICKS * DAY)) * DAY;
  const step = STEPS.find((candidate) => (to - from) / candidate <= MOST_TICKS) ?? wholeDays;
  const ticks: TimeTick[] = [];
  for (let at = Math.ceil(from / step) * step; at <= to; at += step) ticks.push({ at, label: labelOf(at, step) });
  return ticks;
}

function labelOf(at: number, step: number): string {
  const iso = formatUtc(at);
  if (step >= 30 * DAY) return iso.slice(0, 7);
  return at % DAY === 0 ? iso.slice(5, 10) : iso.slice(11, 16);
}
