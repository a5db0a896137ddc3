import type { BurstShape } from '../model/unexplained.ts';

/** A sampled time, and how many lines it stands for. */
export interface Sample {
  readonly at: number;
  readonly weight: number;
  /** When the log that it is from begins and ends, where that is known. */
  readonly logFrom?: number;
  readonly logTo?: number;
}

const MINUTE = 60_000;
/** How long a program starts. */
const START_UP = 2 * MINUTE;
/** A log that is shorter shows nothing but a start. */
const LONG_ENOUGH = 10 * MINUTE;
/** The share of lines that decides. */
const MOST = 0.9;
/** A burst takes at most this share of the time that the logs span. */
const SHORT = 0.1;
/** Fewer lines make no burst. */
const FEWEST = 5;

/** How lines lie in time. */
export function burstShape(count: number, samples: readonly Sample[]): BurstShape {
  if (count === 1) return 'once';
  if (samples.length === 0) return 'not known';
  const total = weightOf(samples);
  if (weightOf(samples.filter(isAtStart)) >= MOST * total) return 'start-up';
  const from = Math.min(...samples.map(({ at, logFrom }) => logFrom ?? at));
  const to = Math.max(...samples.map(({ at, logTo }) => logTo ?? at));
  return count >= FEWEST && shortestWindow(samples, MOST * total) <= SHORT * (to - from) ? 'burst' : 'steady';
}

function isAtStart({ at, logFrom, logTo }: Sample): boolean {
  return logFrom !== undefined && logTo !== undefined && logTo - logFrom >= LONG_ENOUGH && at - logFrom <= START_UP;
}

/** How long the shortest time is that holds so much of the weight. */
function shortestWindow(samples: readonly Sample[], enough: number): number {
  const sorted = samples.toSorted((a, b) => a.at - b.at);
  let shortest = Infinity;
  let held = 0;
  let from = 0;
  for (const { at, weight } of sorted) {
    held += weight;
    for (let first = sorted[from]; first !== undefined && held >= enough; first = sorted[from]) {
      shortest = Math.min(shortest, at - first.at);
      held -= first.weight;
      from++;
    }
  }
  return shortest;
}

function weightOf(samples: readonly Sample[]): number {
  return samples.reduce((sum, { weight }) => sum + weight, 0);
}
