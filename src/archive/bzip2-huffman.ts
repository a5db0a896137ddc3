import type { BitReader } from './bit-reader.ts';
import { DamagedData } from './damaged-data.ts';

const longestCode = 20;

/** One canonical Huffman code of a block. */
export interface Bzip2Code {
  readonly shortest: number;
  /** By length: the highest code of it, or -1. */
  readonly highest: Int32Array;
  /** By length: what to take from a code of it to get the place in `symbols`. */
  readonly offsets: Int32Array;
  /** Shortest code first. */
  readonly symbols: Uint16Array;
}

/** Reads the lengths of a code's symbols, each stated by its difference to the one before. */
export function readBzip2Code(bits: BitReader, symbolCount: number): Bzip2Code {
  const lengths = new Uint8Array(symbolCount);
  let length = bits.read(5);
  for (let symbol = 0; symbol < symbolCount; symbol++) {
    for (;;) {
      if (length < 1 || length > longestCode) throw new DamagedData();
      if (bits.read(1) === 0) break;
      length += bits.read(1) === 0 ? 1 : -1;
    }
    lengths[symbol] = length;
  }
  return codeOf(lengths);
}

function codeOf(lengths: Uint8Array): Bzip2Code {
  const highest = new Int32Array(longestCode + 2).fill(-1);
  const offsets = new Int32Array(longestCode + 2);
  const symbols = new Uint16Array(lengths.length);
  let code = 0;
  let placed = 0;
  for (let length = 1; length <= longestCode; length++) {
    offsets[length] = code - placed;
    for (const [symbol, its] of lengths.entries()) {
      if (its !== length) continue;
      symbols[placed++] = symbol;
      code++;
    }
    highest[length] = code - 1;
    code <<= 1;
  }
  return { shortest: Math.min(...lengths), highest, offsets, symbols };
}

export function readBzip2Symbol(bits: BitReader, { shortest, highest, offsets, symbols }: Bzip2Code): number {
  let length = shortest;
  let code = bits.read(length);
  while (code > (highest[length] ?? -1)) {
    if (++length > longestCode) throw new DamagedData();
    code = (code << 1) | bits.read(1);
  }
  const symbol = symbols[code - (offsets[length] ?? 0)];
  if (symbol === undefined) throw new DamagedData();
  return symbol;
}
