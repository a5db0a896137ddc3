import type { ByteReader } from './byte-reader.ts';
import { tarBlockBytes, tarNumber } from './tar-header.ts';

/** Where content stands in a file with holes, in bytes. */
export interface SparsePart {
  readonly offset: number;
  readonly length: number;
}

export interface SparseMap {
  readonly parts: readonly SparsePart[];
  /** The whole file's length. */
  readonly size: number;
}

/** GNU tar's manual, "Storing Sparse Files": the old format in header blocks, and three in pax records. */
const inHeader = { parts: 4, at: 386, isExtended: 482, size: 483 } as const;
const inExtension = { parts: 21, at: 0, isExtended: 504 } as const;
const numberBytes = 12;

/** More holes than any log has; a map of as many lines is 20 MB. */
const mostParts = 1_000_000;
const zeros = new Uint8Array(64 * 1024);

/** The map in an old header and the blocks behind it, which are read. Undefined where it is damaged or cut. */
export async function readHeaderMap(header: Buffer, source: ByteReader): Promise<SparseMap | undefined> {
  const size = tarNumber(header, inHeader.size, numberBytes);
  const parts = partsIn(header, inHeader);
  for (let isExtended = header[inHeader.isExtended] === 1; isExtended;) {
    const block = Buffer.from(await source.peek(tarBlockBytes));
    if (block.byteLength < tarBlockBytes || parts.length > mostParts) return undefined;
    source.skip(tarBlockBytes);
    parts.push(...partsIn(block, inExtension));
    isExtended = block[inExtension.isExtended] === 1;
  }
  return checked(parts, size);
}

function partsIn(block: Buffer, place: { readonly parts: number; readonly at: number }): SparsePart[] {
  const parts: SparsePart[] = [];
  for (let at = place.at; parts.length < place.parts && block[at] !== 0; at += 2 * numberBytes) {
    const offset = tarNumber(block, at, numberBytes) ?? Number.NaN;
    parts.push({ offset, length: tarNumber(block, at + numberBytes, numberBytes) ?? Number.NaN });
  }
  return parts;
}

/** The map in pax records: of the formats 0.0 and 0.1. Undefined where it is damaged. */
export function paxMap(records: readonly (readonly [string, string])[]): SparseMap | undefined {
  const numbers = records.flatMap(([key, value]) => {
    if (key === 'GNU.sparse.map') return value.split(',').map(Number);
    return key === 'GNU.sparse.offset' || key === 'GNU.sparse.numbytes' ? [Number(value)] : [];
  });
  const size = records.find(([key]) => key === 'GNU.sparse.size')?.[1];
  return checked(paired(numbers), Number(size));
}

/** The map that content of the format 1.0 begins with: decimal numbers, a line each, filled up to a whole block. */
export async function readContentMap(content: ByteReader, size: number): Promise<SparseMap | undefined> {
  let read = 0;
  async function nextNumber(): Promise<number> {
    const line = /^(\d{1,16})\n/.exec(Buffer.from(await content.peek(17)).toString('latin1'));
    content.skip(line?.[0].length ?? 0);
    read += line?.[0].length ?? 0;
    return Number(line?.[1]);
  }
  const count = await nextNumber();
  if (!(count <= mostParts)) return undefined;
  const numbers: number[] = [];
  for (let at = 0; at < 2 * count; at++) {
    const number = await nextNumber();
    if (Number.isNaN(number)) return undefined;
    numbers.push(number);
  }
  const padding = -read & (tarBlockBytes - 1);
  await content.peek(padding);
  content.skip(padding);
  return checked(paired(numbers), size);
}

function paired(numbers: readonly number[]): SparsePart[] {
  return Array.from({ length: numbers.length >> 1 }, (_, at) => ({
    offset: numbers[2 * at] ?? Number.NaN,
    length: numbers[2 * at + 1] ?? Number.NaN,
  }));
}

/** Parts follow each other and end in the file. */
function checked(parts: readonly SparsePart[], size: number | undefined): SparseMap | undefined {
  let end = 0;
  for (const { offset, length } of parts) {
    if (!(offset >= end && length >= 0)) return undefined;
    end = offset + length;
  }
  return size !== undefined && end <= size && Number.isSafeInteger(size) ? { parts, size } : undefined;
}

/** The file as it was, with zeros for its holes. */
export async function* withHoles({ parts, size }: SparseMap, content: ByteReader): AsyncGenerator<Uint8Array> {
  let at = 0;
  for (const { offset, length } of [...parts, { offset: size, length: 0 }]) {
    for (; at < offset; at += Math.min(zeros.length, offset - at)) yield zeros.subarray(0, offset - at);
    for (let left = length; left > 0;) {
      const piece = await content.next(left);
      if (piece === undefined) return;
      left -= piece.byteLength;
      content.skip(piece.byteLength);
      yield piece;
    }
    at += length;
  }
}
