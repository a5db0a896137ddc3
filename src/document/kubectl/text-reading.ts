import type { Listing, SourcedEvent, SourcedObject } from '../../model/document.ts';
import type { Problem } from '../../model/problem.ts';

/** What a section of kubectl's text told. All empty: it was not understood. */
export interface TextReading {
  readonly objects: readonly SourcedObject[];
  readonly events: readonly SourcedEvent[];
  readonly listings: readonly Listing[];
  readonly problems: readonly Problem[];
}

export const nothingRead: TextReading = { objects: [], events: [], listings: [], problems: [] };
