import { DamagedData } from './damaged-data.ts';
import { ZstdBits } from './zstd-bits.ts';
import { nextState, readFseTable } from './zstd-fse.ts';

const longestCode = 11;
const weightLimits = { mostSymbols: 13, mostAccuracy: 6 } as const;

/** RFC 8878, section 4.2. */
export interface HuffmanTable {
  readonly longest: number;
  /** By the next `longest` bits: the symbol, and above it how many of the bits are its code. */
  readonly entries: Uint16Array;
}

export interface HuffmanRead {
  readonly table: HuffmanTable;
  /** Where the bytes go on behind the table's description. */
  readonly end: number;
}

/** Reads the weights of the symbols: four bits each, or compressed. */
export function readHuffmanTable(bytes: Uint8Array): HuffmanRead {
  const header = bytes[0] ?? 0;
  const direct = header - 127;
  const end = 1 + (direct > 0 ? (direct + 1) >> 1 : header);
  if (end > bytes.length) throw new DamagedData();
  const described = bytes.subarray(1, end);
  const weights = direct > 0 ? halfBytes(described, direct) : compressedWeights(described);
  return { table: tableOf(weights), end };
}

function halfBytes(bytes: Uint8Array, count: number): number[] {
  return Array.from({ length: count }, (_, at) => {
    const byte = bytes[at >> 1] ?? 0;
    return at % 2 === 0 ? byte >> 4 : byte & 15;
  });
}

/** Two states take turns until the bits are used up. */
function compressedWeights(bytes: Uint8Array): number[] {
  const { table, end } = readFseTable(bytes, 0, weightLimits);
  const bits = new ZstdBits(bytes.subarray(end));
  const states = [bits.read(table.accuracy), bits.read(table.accuracy)];
  const weights: number[] = [];
  for (let turn = 0; weights.length < 255; turn = 1 - turn) {
    const state = states[turn] ?? 0;
    weights.push(table.symbols[state] ?? 0);
    states[turn] = nextState(table, state, bits);
    if (bits.left < 0) {
      weights.push(table.symbols[states[1 - turn] ?? 0] ?? 0);
      return weights;
    }
  }
  throw new DamagedData();
}

/** The weight of the last symbol is what makes the codes complete. */
function tableOf(weights: readonly number[]): HuffmanTable {
  const sum = weights.reduce((total, weight) => total + (weight === 0 ? 0 : 1 << (weight - 1)), 0);
  const longest = 32 - Math.clz32(sum);
  const missing = (1 << longest) - sum;
  if (sum === 0 || longest > longestCode || (missing & (missing - 1)) !== 0) throw new DamagedData();
  const all = [...weights, 32 - Math.clz32(missing)];

  const entries = new Uint16Array(1 << longest);
  let at = 0;
  for (let weight = 1; weight <= longest; weight++) {
    const bitCount = longest + 1 - weight;
    for (const [symbol, its] of all.entries()) {
      if (its !== weight) continue;
      entries.fill((bitCount << 8) | symbol, at, at + (1 << (weight - 1)));
      at += 1 << (weight - 1);
    }
  }
  return { longest, entries };
}

/** Fills `output` with the symbols of one stream, which it must use up. */
export function decodeHuffman({ longest, entries }: HuffmanTable, stream: Uint8Array, output: Uint8Array): void {
  const bits = new ZstdBits(stream);
  for (let at = 0; at < output.length; at++) {
    const entry = entries[bits.peek(longest)] ?? 0;
    output[at] = entry;
    bits.skip(entry >> 8);
  }
  if (bits.left !== 0) throw new DamagedData();
}
