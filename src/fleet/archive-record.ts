import type { ArchiveRow } from './archive-row.ts';

/** All that is kept of one archive's run; the fleet report is made of these alone. */
export interface ArchiveRecord {
  readonly row: ArchiveRow;
  /** A sample of the nodes' names: the first ones in order, so that two samples of one cluster hold the same. */
  readonly nodes: readonly string[];
  readonly gaps: Gaps;
}

/** What the analysis could not make use of, or lacked. */
export interface Gaps {
  readonly files: readonly FileGap[];
  /** What would have answered rules, with their ids. */
  readonly missing: readonly { readonly what: string; readonly rules: readonly string[] }[];
}

/** Files that no reader understood, counted by the shape of their name. */
export interface FileGap {
  readonly shape: string;
  readonly files: number;
}

export const noGaps: Gaps = { files: [], missing: [] };
