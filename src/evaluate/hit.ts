import type { Entity, Evidence } from '../model/finding.ts';

/** One thing that a selection found, whatever its source. */
export interface Hit {
  readonly entity: Entity;
  /** Occurrences: an event counted by Kubernetes stands for all of them. */
  readonly count: number;
  /** Milliseconds since the epoch. */
  readonly firstAt?: number;
  readonly lastAt?: number;
  /** The order within one file, for hits without a time. */
  readonly line?: number;
  /** An object shows it at collection time. */
  readonly current: boolean;
  /** Text that `unless` and `alternates` look at: an event's reason. */
  readonly reason?: string;
  /** Which pattern of a sequence it is. */
  readonly step?: number;
  readonly captures: Readonly<Record<string, string>>;
  readonly evidence: readonly Evidence[];
}
