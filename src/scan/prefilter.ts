import type { Pattern } from '../model/rule.ts';

export interface ScanPattern {
  readonly id: string;
  readonly pattern: Pattern;
}

/** Finds the lines that are worth asking a regex about, from the literals that the patterns require. */
export interface Prefilter {
  /** The offset of the next literal at or after `from` in lower-cased text, or -1. */
  next(lower: string, from: number): number;
  /** The patterns whose literals are in a lower-cased line, and those that have no literal. */
  candidates(lowerLine: string): readonly ScanPattern[];
  /** Some pattern has no literal: every line is a candidate. */
  readonly everyLine: boolean;
}

export function createPrefilter(patterns: readonly ScanPattern[]): Prefilter {
  const withLiterals = patterns.filter(({ pattern }) => pattern.literals.length > 0);
  const without = patterns.filter(({ pattern }) => pattern.literals.length === 0);
  const literals = [...new Set(withLiterals.flatMap(({ pattern }) => pattern.literals))].sort();
  // Literals only, no quantifiers: V8 runs this in linear time.
  const search = literals.length === 0 ? undefined : new RegExp(literals.map(escapeRegExp).join('|'), 'g');
  return {
    everyLine: without.length > 0,
    next(lower, from) {
      if (search === undefined) return -1;
      search.lastIndex = from;
      return search.exec(lower)?.index ?? -1;
    },
    candidates(lowerLine) {
      const found = withLiterals.filter(({ pattern }) => pattern.literals.some((text) => lowerLine.includes(text)));
      return without.length === 0 ? found : [...found, ...without];
    },
  };
}

function escapeRegExp(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&');
}
