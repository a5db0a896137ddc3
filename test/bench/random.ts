/** A seeded source of numbers (mulberry32, public domain), so that every machine makes the same bundles. */
export interface Random {
  /** From 0 up to, not including, `limit`. */
  below(limit: number): number;
  of<T>(choices: readonly T[]): T;
  hex(digits: number): string;
}

export function createRandom(seed: number): Random {
  let state = seed >>> 0;

  function next(): number {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  }

  const below = (limit: number): number => Math.floor(next() * limit);
  return {
    below,
    of: (choices) => choices[below(choices.length)] as (typeof choices)[number],
    hex: (digits) => Array.from({ length: digits }, () => below(16).toString(16)).join(''),
  };
}
