import type { ByteReader } from './byte-reader.ts';

/** RFC 8878, section 3.1.1. */
export const zstdMagic = [0x28, 0xb5, 0x2f, 0xfd] as const;
const longestHeader = 18;
const flags = { checksum: 0b100, reserved: 0b1000, singleSegment: 0b10_0000 } as const;

export interface ZstdFrame {
  /** A checksum follows the last block. */
  readonly hasChecksum: boolean;
  /** How far back blocks repeat, in bytes. */
  readonly window: number;
  readonly needsDictionary: boolean;
}

/** Reads a frame's header. */
export async function readZstdFrame(source: ByteReader): Promise<ZstdFrame | 'cut' | 'damaged'> {
  const start = Buffer.from(await source.peek(longestHeader));
  const descriptor = start[4] ?? 0;
  const isSingleSegment = (descriptor & flags.singleSegment) !== 0;
  const dictionaryBytes = [0, 1, 2, 4][descriptor & 0b11] ?? 0;
  const sizeBytes = [isSingleSegment ? 1 : 0, 2, 4, 8][descriptor >> 6] ?? 0;
  const windowBytes = isSingleSegment ? 0 : 1;
  const length = 5 + windowBytes + dictionaryBytes + sizeBytes;
  if (start.length < length) return 'cut';
  if (descriptor & flags.reserved) return 'damaged';
  source.skip(length);
  const dictionary = start.subarray(5 + windowBytes, 5 + windowBytes + dictionaryBytes);
  const size = start.subarray(length - sizeBytes, length);
  return {
    hasChecksum: (descriptor & flags.checksum) !== 0,
    window: isSingleSegment ? contentSize(size) : windowSize(start[5] ?? 0),
    needsDictionary: dictionary.some((byte) => byte !== 0),
  };
}

/** A block's content is at most this long, packed or unpacked. */
export const zstdBlockBytes = 128 * 1024;

export interface ZstdBlock {
  readonly type: 'raw' | 'repeated byte' | 'packed';
  /** Bytes of content; of a packed block, of its body. */
  readonly size: number;
  /** Bytes behind the header. */
  readonly bodyBytes: number;
  readonly isLast: boolean;
}

export const zstdBlockHeaderBytes = 3;

/** The block that a header of three bytes begins. Undefined where it is damaged. */
export function parseZstdBlock(header: Uint8Array): ZstdBlock | undefined {
  const [low = 0, middle = 0, high = 0] = header;
  const size = (low >> 3) | (middle << 5) | (high << 13);
  const type = (['raw', 'repeated byte', 'packed'] as const)[(low >> 1) & 0b11];
  if (type === undefined || size > zstdBlockBytes) return undefined;
  return { type, size, bodyBytes: type === 'repeated byte' ? 1 : size, isLast: (low & 1) === 1 };
}

function windowSize(descriptor: number): number {
  const base = 2 ** (10 + (descriptor >> 3));
  return base + (base / 8) * (descriptor & 0b111);
}

/** Of two bytes, the size counts from 256. */
function contentSize(bytes: Buffer): number {
  return bytes.length === 8
    ? Number(bytes.readBigUInt64LE())
    : bytes.readUIntLE(0, bytes.length) + (bytes.length === 2 ? 256 : 0);
}
