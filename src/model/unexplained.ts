import type { AlarmLevel } from './alarm.ts';

/** Warnings and errors of the logs that no rule's pattern matches, as templates. */
export interface Unexplained {
  /** The most unusual first; those that are left out are counted in `notShown`. */
  readonly templates: readonly UnexplainedTemplate[];
  /** Lines in all. */
  readonly lines: number;
  /** Lines that are in none of `templates`. */
  readonly notShown: number;
}

export interface UnexplainedTemplate {
  /** What its lines have in common: `Failed to list <*>: dial tcp <addr>: i/o timeout`. */
  readonly template: string;
  /** The most severe. */
  readonly level: AlarmLevel;
  /** The program, or the part of it, that says it. */
  readonly component: string;
  readonly count: number;
  readonly logs: number;
  /** As far as it is known whose logs they are; sorted. */
  readonly nodes: readonly string[];
  /** ISO 8601, UTC. */
  readonly first?: string;
  readonly last?: string;
  readonly shape: BurstShape;
  /** 0 to 1, to two digits: by level, by how long before the collection, by shape, and by who has it alone. */
  readonly unusual: number;
  /** Why it is known to mean nothing. */
  readonly benign?: string;
  readonly example: { readonly file: string; readonly line: number; readonly text: string };
}

/** `start-up`: in the first minutes of its logs. `burst`: most of them within a tenth of the time. */
export type BurstShape = 'once' | 'start-up' | 'burst' | 'steady' | 'not known';
