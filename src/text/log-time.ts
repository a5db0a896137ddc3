/** When a log line was written. */
export interface LogTime {
  /** Milliseconds since the epoch. */
  readonly at: number;
  /** The stamp has no year: `at` stands in 1970. */
  readonly yearless?: true;
}
