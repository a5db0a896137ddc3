import type { UnexplainedTemplate } from '../model/unexplained.ts';
import type { ArchiveRow, Failure } from './archive-row.ts';

/** All that is kept of one archive's run; the fleet report is made of these alone. */
export interface ArchiveRecord {
  readonly row: ArchiveRow;
  /** A sample of the nodes' names: the first ones in order, so that two samples of one cluster hold the same. */
  readonly nodes: readonly string[];
  readonly gaps: Gaps;
  readonly unexplained: ArchiveUnexplained;
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

/** Warnings and errors that no rule knows: all of the lines, and the most unusual templates of them. */
export interface ArchiveUnexplained {
  readonly lines: number;
  readonly templates: readonly ArchiveTemplate[];
}

export interface ArchiveTemplate extends Omit<UnexplainedTemplate, 'nodes' | 'example'> {
  readonly nodes: number;
}

export function failedRecord(path: string, failure: Failure, reason: string): ArchiveRecord {
  return {
    row: { path, status: 'failed', failure, reason },
    nodes: [],
    gaps: { files: [], missing: [] },
    unexplained: { lines: 0, templates: [] },
  };
}
