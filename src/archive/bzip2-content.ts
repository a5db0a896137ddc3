import type { Bzip2Block } from './bzip2-block.ts';

const chunkBytes = 64 * 1024;

/** The CRC-32 of bzip2: the usual polynomial with the highest bit first, which `node:zlib` does not offer. */
const crcTable = Uint32Array.from({ length: 256 }, (_, byte) => {
  let value = byte << 24;
  for (let bit = 0; bit < 8; bit++) value = (value << 1) ^ (value < 0 ? 0x04c11db7 : 0);
  return value;
});

/** The content of a block in chunks; returns its checksum. Changes the block's column. */
export function* bzip2Content(block: Bzip2Block): Generator<Uint8Array, number> {
  linkRows(block);
  const { column, length } = block;
  let link = (column[block.row] ?? 0) >>> 8;
  let chunk = new Uint8Array(chunkBytes);
  let filled = 0;
  let crc = -1;
  let previous = -1;
  let alike = 0;
  for (let row = 0; row < length; row++) {
    link = column[link] ?? 0;
    const byte = link & 0xff;
    link >>>= 8;
    let copies = 1;
    let value = byte;
    // Four alike bytes are followed by how often that byte comes again.
    if (alike === 4) {
      copies = byte;
      value = previous;
      alike = 0;
    } else {
      alike = byte === previous ? alike + 1 : 1;
      previous = byte;
    }
    for (; copies > 0; copies--) {
      crc = (crc << 8) ^ (crcTable[((crc >>> 24) ^ value) & 0xff] ?? 0);
      chunk[filled++] = value;
      if (filled < chunkBytes) continue;
      yield chunk;
      chunk = new Uint8Array(chunkBytes);
      filled = 0;
    }
  }
  if (filled > 0) yield chunk.subarray(0, filled);
  return ~crc >>> 0;
}

/** Puts into each row, above its byte, the row that comes after it in the content. */
function linkRows({ column, length }: Bzip2Block): void {
  const starts = new Uint32Array(257);
  for (let row = 0; row < length; row++) starts[(column[row] ?? 0) + 1]!++;
  for (let byte = 0; byte < 256; byte++) starts[byte + 1]! += starts[byte] ?? 0;
  for (let row = 0; row < length; row++) column[starts[(column[row] ?? 0) & 0xff]!++]! |= row << 8;
}
