import type { LogLevel, PatternMatch } from './rule.ts';

/** A line of a log that a pattern matched. */
export interface LogHit {
  readonly file: string;
  /** 1-based. */
  readonly line: number;
  readonly text: string;
  /** Where in `text` its pattern matched; worked out when asked: most hits are in logs that no rule means. */
  readonly match: () => PatternMatch;
  readonly context: { readonly before: readonly string[]; readonly after: readonly string[] };
  /** Milliseconds since the epoch; from the nearest earlier line that has a time, where this one has none. */
  readonly at?: number;
  /** `at` was read from a stamp without a year (klog, journal), and stands in 1970 until the collection time is known. */
  readonly yearless?: boolean;
  readonly level?: LogLevel;
  /** The part of the program that says it, where the line names one: `felix`, `confd`, `bird`, `startup`, … */
  readonly component?: string;
  /** The host that a line of a journal names. */
  readonly host?: string;
}

/** All hits of one pattern in one log. The first and the last ones are kept whole, the rest is counted. */
export interface LogHits {
  readonly file: string;
  /** Place of the log's origin among the cluster's logs: a file can hold several. */
  readonly log: number;
  readonly pattern: string;
  readonly count: number;
  readonly hits: readonly LogHit[];
}
