import type { ByteReader } from './byte-reader.ts';
import { startsWith } from './starts-with.ts';

/** APPNOTE.TXT, sections 4.3.12 to 4.3.16. */
const file = { magic: [0x50, 0x4b, 1, 2], fixedBytes: 46 } as const;
const zip64End = { magic: [0x50, 0x4b, 6, 6], fixedBytes: 12 } as const;
const zip64Locator = { magic: [0x50, 0x4b, 6, 7], fixedBytes: 20 } as const;
const end = { magic: [0x50, 0x4b, 5, 6], fixedBytes: 22 } as const;

/** The directory that ends a zip, read for how many files it lists. */
export async function countZipDirectory(source: ByteReader): Promise<number | 'cut' | 'damaged'> {
  for (let files = 0; ;) {
    const start = Buffer.from(await source.peek(file.fixedBytes));
    if (startsWith(start, end.magic)) return start.byteLength < end.fixedBytes ? 'cut' : files;
    const length = recordLength(start);
    if (length === undefined) return start.byteLength < file.fixedBytes ? 'cut' : 'damaged';
    const record = await source.peek(length);
    if (record.byteLength < length) return 'cut';
    source.skip(length);
    if (startsWith(start, file.magic)) files++;
  }
}

/** Undefined for what is no record, or too short for one. */
function recordLength(start: Buffer): number | undefined {
  if (startsWith(start, file.magic) && start.byteLength === file.fixedBytes) {
    return file.fixedBytes + start.readUInt16LE(28) + start.readUInt16LE(30) + start.readUInt16LE(32);
  }
  if (startsWith(start, zip64Locator.magic)) return zip64Locator.fixedBytes;
  // Its own length has eight bytes, of which a true one fills one.
  if (startsWith(start, zip64End.magic) && start.byteLength >= zip64End.fixedBytes) {
    return zip64End.fixedBytes + (start.readUInt32LE(4) & 0xffff);
  }
  return undefined;
}
