import type { AnalyzeOptions } from '../analysis/analyze-bundle.ts';

/** How archives are read, as far as what comes of them depends on it. Equal readings are equal as JSON. */
export interface Reading {
  /** What is taken out: `none`, `secrets`, or `pseudonyms` with what tells their key from another. */
  readonly redaction: string;
  /** Every limit, also those that nobody changed. */
  readonly limits: Readonly<Record<string, number>> & AnalyzeOptions['limits'];
}
