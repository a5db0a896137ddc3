import { LONGEST_LINE } from '../text/longest-line.ts';

/** What is read of a bundle's texts at most. */
export interface DocumentLimits {
  /** In bytes, or in UTF-16 code units. */
  readonly maxLineLength: number;
  /** Objects and events of manifests, in all files together. */
  readonly maxObjects: number;
}

export const defaultDocumentLimits: DocumentLimits = { maxLineLength: LONGEST_LINE, maxObjects: 1_000_000 };

/** What is left of them, over all files of a bundle. */
export interface DocumentBudget {
  readonly longestLine: number;
  readonly maxObjects: number;
  /** False where the object is one too many. */
  takeObject(): boolean;
}

export function createDocumentBudget(limits: Partial<DocumentLimits> = {}): DocumentBudget {
  const { maxLineLength, maxObjects } = { ...defaultDocumentLimits, ...limits };
  let taken = 0;
  return { longestLine: maxLineLength, maxObjects, takeObject: () => taken++ < maxObjects };
}
