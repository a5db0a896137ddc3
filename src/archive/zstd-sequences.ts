import { DamagedData } from './damaged-data.ts';
import { ZstdBits } from './zstd-bits.ts';
import { fseConstant, fseTable, nextState, readFseTable, type FseLimits, type FseTable } from './zstd-fse.ts';
import type { ZstdWindow } from './zstd-window.ts';

/** The tables of a block, which the next one may use again. */
export interface SequenceTables {
  readonly literals: FseTable | undefined;
  readonly offsets: FseTable | undefined;
  readonly matches: FseTable | undefined;
}

interface Coding extends FseLimits {
  readonly preset: FseTable;
}

/** RFC 8878, sections 3.1.1.3.2.2 and 4.1.2. */
const literalCoding: Coding = {
  mostSymbols: 36,
  mostAccuracy: 9,
  preset: fseTable([4, 3, ...times(11, 2), 1, 1, 1, ...times(9, 2), 3, 2, ...times(5, 1), ...times(4, -1)], 6),
};
const offsetCoding: Coding = {
  mostSymbols: 32,
  mostAccuracy: 8,
  preset: fseTable([...times(6, 1), 2, 2, 2, ...times(15, 1), ...times(5, -1)], 5),
};
const matchCoding: Coding = {
  mostSymbols: 53,
  mostAccuracy: 9,
  preset: fseTable([1, 4, 3, ...times(6, 2), ...times(37, 1), ...times(7, -1)], 6),
};

/** Section 3.1.1.3.2.1.1: each code stands for a base, and for so many bits to be added. */
const literalLengths = lengthCodes(0, [
  ...times(16, 0),
  ...times(4, 1),
  ...times(2, 2),
  ...times(2, 3),
  4,
  ...counting(6, 16),
]);
const matchLengths = lengthCodes(3, [
  ...times(32, 0),
  ...times(4, 1),
  ...times(2, 2),
  ...times(2, 3),
  ...times(2, 4),
  5,
  ...counting(7, 16),
]);

/**
 * Carries out the sequences of a block from `at`: so many literals, then so many bytes from so far back. `recent` are
 * the last three distances, which are changed. Returns the tables for the next block.
 */
export function runSequences(
  block: Uint8Array,
  at: number,
  literals: Uint8Array,
  window: ZstdWindow,
  recent: number[],
  before: SequenceTables,
): SequenceTables {
  const { count, end } = readCount(block, at);
  if (count === 0) {
    if (end !== block.length) throw new DamagedData();
    window.append(literals, 0, literals.length);
    return before;
  }
  const modes = block[end] ?? 0;
  const first = readTable(block, end + 1, modes >> 6, literalCoding, before.literals);
  const second = readTable(block, first.end, (modes >> 4) & 3, offsetCoding, before.offsets);
  const third = readTable(block, second.end, (modes >> 2) & 3, matchCoding, before.matches);
  const tables = { literals: first.table, offsets: second.table, matches: third.table };
  decode(new ZstdBits(block.subarray(third.end)), count, tables, literals, window, recent);
  return tables;
}

function readCount(block: Uint8Array, at: number): { readonly count: number; readonly end: number } {
  const [first = 0, second = 0, third = 0] = block.subarray(at, at + 3);
  if (at >= block.length) throw new DamagedData();
  if (first < 128) return { count: first, end: at + 1 };
  if (first < 255) return { count: ((first - 128) << 8) + second, end: at + 2 };
  return { count: second + (third << 8) + 0x7f00, end: at + 3 };
}

function readTable(
  block: Uint8Array,
  at: number,
  mode: number,
  coding: Coding,
  before: FseTable | undefined,
): { readonly table: FseTable; readonly end: number } {
  if (mode === 0) return { table: coding.preset, end: at };
  if (mode === 2) return readFseTable(block, at, coding);
  const symbol = block[at] ?? coding.mostSymbols;
  const table = mode === 3 ? before : symbol < coding.mostSymbols ? fseConstant(symbol) : undefined;
  if (table === undefined) throw new DamagedData();
  return { table, end: mode === 3 ? at : at + 1 };
}

function decode(
  bits: ZstdBits,
  count: number,
  tables: { readonly [name in keyof SequenceTables]: FseTable },
  literals: Uint8Array,
  window: ZstdWindow,
  recent: number[],
): void {
  let literalState = bits.read(tables.literals.accuracy);
  let offsetState = bits.read(tables.offsets.accuracy);
  let matchState = bits.read(tables.matches.accuracy);
  let used = 0;
  for (let left = count; left > 0; left--) {
    const literalCode = tables.literals.symbols[literalState] ?? 0;
    const offsetCode = tables.offsets.symbols[offsetState] ?? 0;
    const matchCode = tables.matches.symbols[matchState] ?? 0;
    const offset = 2 ** offsetCode + bits.read(offsetCode);
    const matchLength = (matchLengths.bases[matchCode] ?? 0) + bits.read(matchLengths.bitCounts[matchCode] ?? 0);
    const literalLength =
      (literalLengths.bases[literalCode] ?? 0) + bits.read(literalLengths.bitCounts[literalCode] ?? 0);
    if (left > 1) {
      literalState = nextState(tables.literals, literalState, bits);
      matchState = nextState(tables.matches, matchState, bits);
      offsetState = nextState(tables.offsets, offsetState, bits);
    }
    window.append(literals, used, used + literalLength);
    used += literalLength;
    window.repeat(distanceOf(offset, literalLength === 0, recent), matchLength);
  }
  if (bits.left !== 0) throw new DamagedData();
  window.append(literals, used, literals.length);
}

/** Section 3.1.1.5: the values 1 to 3 name one of the last three distances; without literals before, the next one. */
function distanceOf(value: number, isWithoutLiterals: boolean, recent: number[]): number {
  const [first = 1, second = 4, third = 8] = recent;
  const place = value + (isWithoutLiterals ? 1 : 0);
  if (value > 3) return remember(recent, value - 3, first, second);
  if (place === 1) return first;
  if (place === 2) return remember(recent, second, first, third);
  if (place === 3) return remember(recent, third, first, second);
  return remember(recent, first - 1, first, second);
}

function remember(recent: number[], distance: number, second: number, third: number): number {
  recent[0] = distance;
  recent[1] = second;
  recent[2] = third;
  return distance;
}

function lengthCodes(
  from: number,
  bitCounts: readonly number[],
): { readonly bases: Uint32Array; readonly bitCounts: Uint8Array } {
  let base = from;
  const bases = bitCounts.map((count) => {
    base += 2 ** count;
    return base - 2 ** count;
  });
  return { bases: Uint32Array.from(bases), bitCounts: Uint8Array.from(bitCounts) };
}

function times(count: number, value: number): number[] {
  return Array<number>(count).fill(value);
}

function counting(from: number, to: number): number[] {
  return Array.from({ length: to - from + 1 }, (_, place) => from + place);
}
