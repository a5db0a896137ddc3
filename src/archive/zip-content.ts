import { crc32 } from 'node:zlib';
import { ByteReader } from './byte-reader.ts';
import { ByteSpan } from './byte-span.ts';
import { bzip2 } from './bzip2.ts';
import type { Compression } from './compression.ts';
import { inflate } from './inflate.ts';
import { cutStream, damagedStream, wrongChecksum } from './stream-failure.ts';
import { bytesBeforeDescriptor, readZipDescriptor } from './zip-descriptor.ts';
import type { ZipHeader } from './zip-header.ts';
import { xz } from './xz.ts';
import { zstd } from './zstd.ts';

/** APPNOTE.TXT, section 4.4.5. */
const stored = 0;
const deflated = 8;
const others: ReadonlyMap<number, Compression> = new Map([
  [12, bzip2],
  [93, zstd],
  [95, xz],
]);

export function isReadMethod(method: number): boolean {
  return method === stored || method === deflated || others.has(method);
}

/** The content of one file of a zip, which stands at the head of its source. */
export interface ZipContent {
  /** Throws a `ReadFailure` that names the file where it is damaged, and the archive where that is cut. */
  readonly chunks: AsyncGenerator<Uint8Array>;
  /** Puts the source behind the file. False where its end can't be found, since it is damaged. */
  skipRest(): Promise<boolean>;
}

export function openZipContent(header: ZipHeader, source: ByteReader, file: string, archive: string): ZipContent {
  const failAtEnd = (): unknown => cutStream('zip archive', source, archive);
  return header.packedBytes === undefined
    ? contentToDescriptor(header, source, file, failAtEnd)
    : contentOfLength(header, new ByteSpan(source, header.packedBytes, failAtEnd), source, file);
}

function contentOfLength(header: ZipHeader, span: ByteSpan, source: ByteReader, file: string): ZipContent {
  const content = unpackSpan(header.method, new ByteReader(span), file);
  const chunks = header.checksum === undefined ? content : checked(content, header.checksum, file);
  return {
    chunks,
    async skipRest() {
      await chunks.return(undefined);
      await span.skip();
      if (header.checksum === undefined) await readZipDescriptor(source);
      return true;
    },
  };
}

function contentToDescriptor(
  header: ZipHeader,
  source: ByteReader,
  file: string,
  failAtEnd: () => unknown,
): ZipContent {
  const endsItself = header.method === deflated && !header.isEncrypted;
  const content = endsItself ? inflate(source, file, failAtEnd) : bytesBeforeDescriptor(source, failAtEnd);
  let isBehind = false;
  async function* chunksAndDescriptor(): AsyncGenerator<Uint8Array> {
    const checksum = yield* summed(content);
    const stated = await readZipDescriptor(source);
    if (stated === 'cut') throw failAtEnd();
    if (stated === 'damaged') throw damagedStream(file);
    isBehind = true;
    if (stated !== checksum && !header.isEncrypted) throw wrongChecksum('zip archive', file);
  }
  const chunks = chunksAndDescriptor();
  return {
    chunks,
    async skipRest() {
      // Nothing more comes where the content was read to its end, or failed.
      while ((await chunks.next()).done !== true);
      return isBehind;
    },
  };
}

function unpackSpan(method: number, packed: ByteReader, file: string): AsyncGenerator<Uint8Array> {
  const compression = others.get(method);
  if (compression !== undefined) return compression.decompress(packed, file);
  return method === deflated ? inflate(packed, file, () => damagedStream(file)) : packed[Symbol.asyncIterator]();
}

async function* checked(chunks: AsyncIterable<Uint8Array>, stated: number, file: string): AsyncGenerator<Uint8Array> {
  const checksum = yield* summed(chunks);
  if (checksum !== stated) throw wrongChecksum('zip archive', file);
}

async function* summed(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array, number> {
  let checksum = 0;
  for await (const chunk of chunks) {
    checksum = crc32(chunk, checksum);
    yield chunk;
  }
  return checksum;
}
