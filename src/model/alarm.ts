import type { LogLevel } from './rule.ts';

export type AlarmLevel = Exclude<LogLevel, 'debug' | 'info'>;

/** Warnings or errors of one log that no rule's pattern matches, and that differ in little but numbers. */
export interface Alarm {
  readonly file: string;
  /** 1-based; of the first. */
  readonly line: number;
  /** The first line, which may be cut. */
  readonly text: string;
  /** What the program says in it. */
  readonly message: string;
  readonly level: AlarmLevel;
  readonly component?: string;
  readonly host?: string;
  readonly count: number;
  /** Milliseconds since the epoch; in 1970 where `yearless`. */
  readonly firstAt?: number;
  readonly lastAt?: number;
  readonly yearless?: boolean;
  /** Times of every nth of them. */
  readonly times: readonly number[];
}

export interface LogAlarms {
  /** In the order of their first lines. */
  readonly alarms: readonly Alarm[];
  /** Lines of further kinds, of which there were too many. */
  readonly notTaken: number;
}
