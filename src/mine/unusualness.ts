import type { AlarmLevel } from '../model/alarm.ts';
import type { BurstShape } from '../model/unexplained.ts';

export interface Particulars {
  readonly level: AlarmLevel;
  readonly shape: BurstShape;
  /** Milliseconds from the last one to the collection; undefined where either is not known. */
  readonly age: number | undefined;
  /** Logs of the same program that have it, and all of them. */
  readonly logs: { readonly having: number; readonly all: number };
  readonly isBenign: boolean;
}

const HOUR = 3_600_000;

const BY_LEVEL: Readonly<Record<AlarmLevel, number>> = { fatal: 1, error: 1, warning: 0.6 };

/** A start is noisy in every cluster; what comes at once may be what went wrong. */
const BY_SHAPE: Readonly<Record<BurstShape, number>> = {
  burst: 1,
  steady: 0.8,
  once: 0.6,
  'not known': 0.6,
  'start-up': 0.3,
};

const IF_BENIGN = 0.05;
/** What all logs of a program have is the program's way. */
const IF_EVERYWHERE = 0.3;
/** One log alone compares with nothing. */
const IF_ALONE = 0.7;
const IF_TIMELESS = 0.5;
const LEAST_RECENT = 0.1;

/** How much a reader should want to see it, from 0 to 1 in hundredths. Weights, and no probability. */
export function unusualness({ level, shape, age, logs, isBenign }: Particulars): number {
  const product = BY_LEVEL[level] * BY_SHAPE[shape] * recency(age) * spread(logs) * (isBenign ? IF_BENIGN : 1);
  return Math.round(100 * product) / 100;
}

/** 1 within the last hour before the collection, half as much seven hours before it. */
function recency(age: number | undefined): number {
  if (age === undefined) return IF_TIMELESS;
  return Math.max(LEAST_RECENT, 1 / (1 + Math.max(0, age - HOUR) / (6 * HOUR)));
}

/** From 1, where one log of many has it, down to where all have it. */
function spread({ having, all }: Particulars['logs']): number {
  if (all < 2) return IF_ALONE;
  return 1 - (1 - IF_EVERYWHERE) * ((having - 1) / (all - 1));
}
