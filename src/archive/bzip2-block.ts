import type { BitReader } from './bit-reader.ts';
import { DamagedData } from './damaged-data.ts';
import { readBzip2Code, readBzip2Symbol, type Bzip2Code } from './bzip2-huffman.ts';

/** After so many symbols another code is selected. */
const groupSymbols = 50;
const runA = 0;
const runB = 1;

/** A block before its Burrows-Wheeler transform is undone. */
export interface Bzip2Block {
  /** The last column of the sorted rotations: bytes, in the low eight bits. */
  readonly column: Uint32Array;
  readonly length: number;
  /** The row of the sorted rotations that is the content. */
  readonly row: number;
}

/**
 * Reads a block from after its checksum, into `column`, which is as long as a block of this file may be. There is no
 * standard; this follows bzip2 1.0.8, `decompress.c`. Blocks of bzip2 before 0.9.5 (1998) are taken for damage.
 */
export function readBzip2Block(bits: BitReader, column: Uint32Array): Bzip2Block {
  if (bits.read(1) === 1) throw new DamagedData();
  const row = bits.read(24);
  const bytes = readBytesInUse(bits);
  const codeCount = bits.read(3);
  if (codeCount < 2 || codeCount > 6) throw new DamagedData();
  const selectors = readSelectors(bits, codeCount);
  const codes = Array.from({ length: codeCount }, () => readBzip2Code(bits, bytes.length + 2));

  const length = readColumn(bits, { bytes, selectors, codes }, column);
  if (row >= length) throw new DamagedData();
  return { column, length, row };
}

/** The bytes that the block holds, in order. */
function readBytesInUse(bits: BitReader): Uint8Array {
  const ranges = bits.read(16);
  const bytes: number[] = [];
  for (let range = 0; range < 16; range++) {
    if (((ranges >> (15 - range)) & 1) === 0) continue;
    const used = bits.read(16);
    for (let low = 0; low < 16; low++) if ((used >> (15 - low)) & 1) bytes.push(range * 16 + low);
  }
  if (bytes.length === 0) throw new DamagedData();
  return Uint8Array.from(bytes);
}

/** Which code each group of symbols is in: moved to the front as they are used, and counted in unary. */
function readSelectors(bits: BitReader, codeCount: number): Uint8Array {
  const selectors = new Uint8Array(bits.read(15));
  const recent = Array.from({ length: codeCount }, (_, at) => at);
  for (let at = 0; at < selectors.length; at++) {
    let place = 0;
    while (bits.read(1) === 1) if (++place >= codeCount) throw new DamagedData();
    const [selector = 0] = recent.splice(place, 1);
    recent.unshift(selector);
    selectors[at] = selector;
  }
  return selectors;
}

interface Coding {
  readonly bytes: Uint8Array;
  readonly selectors: Uint8Array;
  readonly codes: readonly Bzip2Code[];
}

/** Undoes the move to the front and the runs in it. Returns how many bytes there are. */
function readColumn(bits: BitReader, { bytes, selectors, codes }: Coding, column: Uint32Array): number {
  const recent = Uint8Array.from(bytes);
  const endOfBlock = bytes.length + 1;
  let length = 0;
  let run = 0;
  let runDigit = 1;
  let group = 0;
  let left = 0;
  let code: Bzip2Code | undefined;
  for (;;) {
    if (left === 0) {
      code = codes[selectors[group++] ?? codes.length];
      left = groupSymbols;
    }
    if (code === undefined) throw new DamagedData();
    left--;
    const symbol = readBzip2Symbol(bits, code);
    if (symbol === runA || symbol === runB) {
      run += runDigit * (symbol + 1);
      runDigit *= 2;
      if (run > column.length) throw new DamagedData();
      continue;
    }
    if (run > 0) {
      if (length + run > column.length) throw new DamagedData();
      column.fill(recent[0] ?? 0, length, length + run);
      length += run;
      run = 0;
      runDigit = 1;
    }
    if (symbol === endOfBlock) return length;
    if (length === column.length) throw new DamagedData();
    const place = symbol - 1;
    const byte = recent[place] ?? 0;
    recent.copyWithin(1, 0, place);
    recent[0] = byte;
    column[length++] = byte;
  }
}
