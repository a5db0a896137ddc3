import type { ByteReader } from './byte-reader.ts';

/** PKWARE's APPNOTE.TXT 6.3.10, section 4.3.7: the header before each file. */
export const localHeaderMagic = [0x50, 0x4b, 3, 4] as const;
const fixedBytes = 30;
const flags = { encrypted: 1, descriptor: 8 } as const;
const inZip64 = 0xffff_ffff;

export interface ZipHeader {
  readonly name: string;
  /** Milliseconds since the epoch. Only where it is said in UTC: the time in DOS format is of an unknown zone. */
  readonly modifiedAt?: number;
  /** APPNOTE.TXT, section 4.4.5. */
  readonly method: number;
  readonly isEncrypted: boolean;
  /** The length of the content as packed; absent where only the descriptor behind it tells. */
  readonly packedBytes?: number;
  /** CRC-32 of the content; absent where the descriptor behind it tells. */
  readonly checksum?: number;
}

export async function readZipHeader(source: ByteReader): Promise<ZipHeader | 'cut'> {
  const fixed = Buffer.from(await source.peek(fixedBytes));
  if (fixed.byteLength < fixedBytes) return 'cut';
  const flag = fixed.readUInt16LE(6);
  const nameEnd = fixedBytes + fixed.readUInt16LE(26);
  const end = nameEnd + fixed.readUInt16LE(28);
  const header = Buffer.from(await source.peek(end));
  if (header.byteLength < end) return 'cut';
  source.skip(end);

  const extra = extraFields(header.subarray(nameEnd));
  const packedBytes = packedLength(header, extra);
  const hasDescriptor = (flag & flags.descriptor) !== 0;
  const modifiedAt = modificationTime(extra);
  return {
    name: header.toString('utf8', fixedBytes, nameEnd),
    ...(modifiedAt === undefined ? {} : { modifiedAt }),
    method: header.readUInt16LE(8),
    isEncrypted: (flag & flags.encrypted) !== 0,
    ...(hasDescriptor && packedBytes === 0 ? {} : { packedBytes }),
    ...(hasDescriptor ? {} : { checksum: header.readUInt32LE(14) }),
  };
}

/** By their number; what is no whole field is left out. */
function extraFields(bytes: Buffer): ReadonlyMap<number, Buffer> {
  const fields = new Map<number, Buffer>();
  for (let at = 0; at + 4 <= bytes.length;) {
    const end = at + 4 + bytes.readUInt16LE(at + 2);
    if (end <= bytes.length) fields.set(bytes.readUInt16LE(at), bytes.subarray(at + 4, end));
    at = end;
  }
  return fields;
}

/** Zip64 moves what does not fit 32 bits into an extra field: the content's length, then the packed one's. */
function packedLength(header: Buffer, extra: ReadonlyMap<number, Buffer>): number {
  const packed = header.readUInt32LE(18);
  if (packed !== inZip64) return packed;
  const zip64 = extra.get(1);
  const at = header.readUInt32LE(22) === inZip64 ? 8 : 0;
  return zip64 !== undefined && zip64.length >= at + 8 ? Number(zip64.readBigUInt64LE(at)) : packed;
}

/** Info-ZIP's extended timestamp: flags, of which the first says that a time of modification follows, in seconds. */
function modificationTime(extra: ReadonlyMap<number, Buffer>): number | undefined {
  const times = extra.get(0x5455);
  if (times === undefined || times.length < 5 || (times.readUInt8(0) & 1) === 0) return undefined;
  const seconds = times.readInt32LE(1);
  return seconds > 0 ? seconds * 1000 : undefined;
}
