import { DamagedData } from './damaged-data.ts';
import type { ZstdBits } from './zstd-bits.ts';

/** A table of finite state entropy (RFC 8878, section 4.1): for each state its symbol and how the next one follows. */
export interface FseTable {
  readonly accuracy: number;
  readonly symbols: Uint8Array;
  readonly bitCounts: Uint8Array;
  readonly bases: Uint16Array;
}

export interface FseLimits {
  readonly mostSymbols: number;
  readonly mostAccuracy: number;
}

export interface FseRead {
  readonly table: FseTable;
  /** Where the bytes go on behind the table's description. */
  readonly end: number;
}

/** Reads a table's description (section 4.1.1), which begins at `at`. */
export function readFseTable(bytes: Uint8Array, at: number, limits: FseLimits): FseRead {
  let position = at * 8;
  const read = (count: number): number => {
    const byte = position >> 3;
    const three = (bytes[byte] ?? 0) | ((bytes[byte + 1] ?? 0) << 8) | ((bytes[byte + 2] ?? 0) << 16);
    position += count;
    return (three >> (position - count - byte * 8)) & ((1 << count) - 1);
  };
  const accuracy = read(4) + 5;
  if (accuracy > limits.mostAccuracy) throw new DamagedData();
  const counts: number[] = [];
  let left = 1 << accuracy;
  while (left > 0 && counts.length < limits.mostSymbols) {
    // Values that can't come leave room for others to take a bit less.
    const bitCount = 32 - Math.clz32(left + 1);
    const lowMask = (1 << (bitCount - 1)) - 1;
    const spare = (1 << bitCount) - 1 - (left + 1);
    let value = read(bitCount);
    if ((value & lowMask) < spare) {
      position--;
      value &= lowMask;
    } else if (value > lowMask) value -= spare;
    const count = value - 1;
    left -= Math.abs(count);
    counts.push(count);
    if (count === 0) for (let zeros = 3; zeros === 3;) counts.push(...Array<number>((zeros = read(2))).fill(0));
  }
  const end = (position + 7) >> 3;
  if (left !== 0 || counts.length > limits.mostSymbols || end > bytes.length) throw new DamagedData();
  return { table: fseTable(counts, accuracy), end };
}

/** `counts`: by symbol, how many states it has; -1 for one that is less likely than one state. They fill the table. */
export function fseTable(counts: readonly number[], accuracy: number): FseTable {
  const size = 1 << accuracy;
  const symbols = new Uint8Array(size);
  const next = new Uint16Array(counts.length);
  let rare = size;
  for (const [symbol, count] of counts.entries()) {
    if (count === -1) symbols[--rare] = symbol;
    next[symbol] = Math.abs(count);
  }
  const step = (size >> 1) + (size >> 3) + 3;
  let at = 0;
  for (const [symbol, count] of counts.entries()) {
    for (let time = 0; time < count; time++) {
      symbols[at] = symbol;
      do at = (at + step) & (size - 1);
      while (at >= rare);
    }
  }
  const bitCounts = new Uint8Array(size);
  const bases = new Uint16Array(size);
  for (const [state, symbol] of symbols.entries()) {
    const place = next[symbol] ?? 0;
    next[symbol] = place + 1;
    const bitCount = accuracy - (31 - Math.clz32(place));
    bitCounts[state] = bitCount;
    bases[state] = (place << bitCount) - size;
  }
  return { accuracy, symbols, bitCounts, bases };
}

/** A table whose only symbol takes no bits. */
export function fseConstant(symbol: number): FseTable {
  return { accuracy: 0, symbols: Uint8Array.of(symbol), bitCounts: new Uint8Array(1), bases: new Uint16Array(1) };
}

/** The state after `state`. */
export function nextState({ bases, bitCounts }: FseTable, state: number, bits: ZstdBits): number {
  return (bases[state] ?? 0) + bits.read(bitCounts[state] ?? 0);
}
