import type { ByteReader } from './byte-reader.ts';
import { parsePaxRecords } from './pax-records.ts';
import { parseTarHeader, tarBlockBytes, type TarHeader } from './tar-header.ts';

/** A name has 4096 bytes at most; attributes of other tools take some more. */
const mostExtendedBytes = 1024 * 1024;

/** A member's header with all that the headers before it say of it. */
export interface TarEntry extends TarHeader {
  readonly size: number;
  readonly block: Buffer;
  readonly pax: readonly (readonly [key: string, value: string])[];
}

/**
 * Reads up to a member's content: its header, and those of GNU and pax before it that hold its long name. `end` at the
 * first of the zero blocks that end an archive, or where it just ends.
 */
export async function readTarEntry(source: ByteReader): Promise<TarEntry | 'end' | 'cut' | 'damaged'> {
  let longName: string | undefined;
  let pax: TarEntry['pax'] = [];
  for (;;) {
    const block = Buffer.from(await source.peek(tarBlockBytes));
    if (block.byteLength === 0 && source.error === undefined && longName === undefined && pax.length === 0)
      return 'end';
    if (block.byteLength < tarBlockBytes) return 'cut';
    const header = parseTarHeader(block);
    if (header === undefined) return block.every((byte) => byte === 0) ? 'end' : 'damaged';
    if (header.size === undefined) return 'damaged';
    source.skip(tarBlockBytes);
    if (!['L', 'K', 'x', 'g', 'X'].includes(header.type)) return described(header, header.size, block, longName, pax);

    if (header.size > mostExtendedBytes) return 'damaged';
    const length = Math.ceil(header.size / tarBlockBytes) * tarBlockBytes;
    const content = Buffer.from((await source.peek(length)).subarray(0, header.size));
    if (content.byteLength < header.size) return 'cut';
    source.skip(length);
    if (header.type === 'L') [longName] = content.toString('utf8').split('\0', 1);
    if (header.type === 'x' || header.type === 'X') pax = parsePaxRecords(content);
  }
}

function described(
  header: TarHeader,
  size: number,
  block: Buffer,
  longName: string | undefined,
  pax: TarEntry['pax'],
): TarEntry | 'damaged' {
  const values = new Map(pax);
  const stated = Number(values.get('size') ?? size);
  if (!Number.isSafeInteger(stated) || stated < 0) return 'damaged';
  const modified = Number(values.get('mtime') ?? header.modified);
  return {
    name: values.get('GNU.sparse.name') ?? values.get('path') ?? longName ?? header.name,
    size: stated,
    modified: Number.isFinite(modified) ? modified : 0,
    type: header.type,
    block,
    pax,
  };
}
