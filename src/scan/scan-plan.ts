import { FAST_LITERAL, SHORTEST_LITERAL } from '../model/literal-length.ts';
import type { LogOrigin } from '../model/document.ts';
import type { Pattern } from '../model/rule.ts';
import { alarmMarks } from './alarm-marks.ts';
import { createLiteralSearch, type LiteralSearch } from './literal-search.ts';

export interface ScanPattern {
  readonly id: string;
  readonly pattern: Pattern;
  /** Whether it is looked for in such a log. */
  readonly isFor: (origin: LogOrigin) => boolean;
}

/** In place of a pattern's index: a line that bears the mark of a warning or an error. */
export const ALARM = -1;

/** What is looked for in every log: the patterns, and the literals that lead to them. */
export interface ScanPlan {
  readonly patterns: readonly ScanPattern[];
  /** Indices of the patterns that no literal leads to: they are asked about every line, in linear time. */
  readonly everyLine: readonly number[];
  /**
   * Indices of the patterns whose literals stand in a chunk, in the order of the lines, some of them twice; and `ALARM`
   * for the marks of alarms.
   */
  forEachCandidate(chunk: Uint8Array, see: (pattern: number, at: number) => void): void;
}

export function createScanPlan(patterns: readonly ScanPattern[]): ScanPlan {
  const shortest = patterns.map(({ pattern }) => Math.min(...(pattern.literals[0] ?? []).map(({ length }) => length)));
  const indices = [...patterns.keys()];
  // Infinity is a pattern without literals.
  const everyLine = indices.filter((index) => !isBetween(shortest[index], SHORTEST_LITERAL, Infinity));
  const tiers = [
    createTier(
      patterns,
      indices.filter((index) => isBetween(shortest[index], FAST_LITERAL, Infinity)),
      alarmMarks,
    ),
    createTier(
      patterns,
      indices.filter((index) => isBetween(shortest[index], SHORTEST_LITERAL, FAST_LITERAL)),
    ),
  ].filter(({ leadsTo }) => leadsTo.length > 0);

  return {
    patterns,
    everyLine,
    forEachCandidate(chunk, see) {
      for (const { search, leadsTo } of tiers) {
        search.forEach(chunk, (literal, at) => {
          for (const pattern of leadsTo[literal] ?? []) see(pattern, at);
        });
      }
    },
  };
}

interface Tier {
  readonly search: LiteralSearch;
  /** By literal, the patterns that require it. */
  readonly leadsTo: readonly (readonly number[])[];
}

/** All literals of a pattern are in one tier, so that its candidates come in order. */
function createTier(patterns: readonly ScanPattern[], indices: readonly number[], marks: readonly string[] = []): Tier {
  const byLiteral = new Map<string, number[]>(marks.map((mark) => [mark, [ALARM]]));
  for (const index of indices) {
    for (const literal of patterns[index]?.pattern.literals[0] ?? []) {
      const leadsTo = byLiteral.get(literal);
      if (leadsTo === undefined) byLiteral.set(literal, [index]);
      else leadsTo.push(index);
    }
  }
  return { search: createLiteralSearch([...byLiteral.keys()]), leadsTo: [...byLiteral.values()] };
}

function isBetween(length: number | undefined, from: number, to: number): boolean {
  return length !== undefined && length >= from && length < to;
}
