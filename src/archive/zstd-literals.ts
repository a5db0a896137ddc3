import { DamagedData } from './damaged-data.ts';
import { zstdBlockBytes } from './zstd-frame.ts';
import { decodeHuffman, readHuffmanTable, type HuffmanTable } from './zstd-huffman.ts';

export interface Literals {
  readonly bytes: Uint8Array;
  /** Where the block goes on behind them. */
  readonly end: number;
  /** For the blocks that follow. */
  readonly table: HuffmanTable | undefined;
}

/** The bytes of a block that repeat nothing (RFC 8878, section 3.1.1.3.1). `table` is that of the block before. */
export function readLiterals(block: Uint8Array, table: HuffmanTable | undefined): Literals {
  const type = (block[0] ?? 0) & 3;
  return type < 2 ? readPlain(block, type === 1, table) : readPacked(block, type === 3, table);
}

function readPlain(block: Uint8Array, isRepeated: boolean, table: HuffmanTable | undefined): Literals {
  const sizeForm = ((block[0] ?? 0) >> 2) & 3;
  const headerBytes = sizeForm === 1 ? 2 : sizeForm === 3 ? 3 : 1;
  const length = littleEndian(block, headerBytes) >> (headerBytes === 1 ? 3 : 4);
  const end = headerBytes + (isRepeated ? 1 : length);
  if (length > zstdBlockBytes || end > block.length) throw new DamagedData();
  const bytes = isRepeated ? new Uint8Array(length).fill(block[headerBytes] ?? 0) : block.subarray(headerBytes, end);
  return { bytes, end, table };
}

/** `isTreeless`: without a table of its own. */
function readPacked(block: Uint8Array, isTreeless: boolean, before: HuffmanTable | undefined): Literals {
  const sizeForm = ((block[0] ?? 0) >> 2) & 3;
  const headerBytes = [3, 3, 4, 5][sizeForm] ?? 5;
  const sizeBits = [10, 10, 14, 18][sizeForm] ?? 18;
  const sizes = Math.floor(littleEndian(block, headerBytes) / 16);
  const length = sizes % 2 ** sizeBits;
  const packedLength = Math.floor(sizes / 2 ** sizeBits);
  const end = headerBytes + packedLength;
  if (length > zstdBlockBytes || end > block.length) throw new DamagedData();

  const packed = block.subarray(headerBytes, end);
  const own = isTreeless ? undefined : readHuffmanTable(packed);
  const table = own?.table ?? before;
  if (table === undefined) throw new DamagedData();
  const bytes = new Uint8Array(length);
  const streams = packed.subarray(own?.end ?? 0);
  if (sizeForm === 0) decodeHuffman(table, streams, bytes);
  else decodeFour(table, streams, bytes);
  return { bytes, end, table };
}

/** Four streams, each of a quarter, behind the lengths of the first three. */
function decodeFour(table: HuffmanTable, streams: Uint8Array, output: Uint8Array): void {
  const quarter = (output.length + 3) >> 2;
  let from = 6;
  for (let stream = 0; stream < 4; stream++) {
    const length = (streams[2 * stream] ?? 0) | ((streams[2 * stream + 1] ?? 0) << 8);
    const to = stream === 3 ? streams.length : from + length;
    if (to > streams.length || from > to) throw new DamagedData();
    decodeHuffman(
      table,
      streams.subarray(from, to),
      output.subarray(stream * quarter, stream === 3 ? output.length : (stream + 1) * quarter),
    );
    from = to;
  }
}

function littleEndian(bytes: Uint8Array, length: number): number {
  let value = 0;
  for (let at = length - 1; at >= 0; at--) value = value * 256 + (bytes[at] ?? 0);
  return value;
}
