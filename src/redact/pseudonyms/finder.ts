import type { Replacement } from '../replace-in-columns.ts';

/** Finds names of one kind in a line, and what stands in their place. */
export type FindReplacements = (line: string) => Iterable<Replacement>;
