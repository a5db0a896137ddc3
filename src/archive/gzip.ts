import { crc32 } from 'node:zlib';
import type { ByteReader } from './byte-reader.ts';
import type { Compression } from './compression.ts';
import { readGzipHeader } from './gzip-header.ts';
import { inflate } from './inflate.ts';
import { startsWith } from './starts-with.ts';
import { cutStream, damagedStream, wrongChecksum } from './stream-failure.ts';

const magic = [0x1f, 0x8b] as const;
const trailerBytes = 8;

/**
 * gzip (RFC 1952) with any number of members. What follows the last member is padding or garbage and is left out, as
 * `gzip -d` does.
 *
 * Node's own `createGunzip` throws away the last piece of output when the data is cut, a checksum is wrong or garbage
 * follows; in a small bundle that piece is everything. So the members are taken apart here and only inflated by zlib.
 */
export const gzip: Compression = {
  recognizes: (start) => startsWith(start, magic),
  suffix: '.gz',
  decompress: gunzip,
};

async function* gunzip(source: ByteReader, file: string): AsyncGenerator<Uint8Array> {
  do {
    const header = await readGzipHeader(source);
    if (header === 'cut') throw cutStream('gzip stream', source, file);
    if (header === 'wrong') throw damagedStream(file);
    yield* readMember(source, file);
  } while (await startsMember(source));
}

async function* readMember(source: ByteReader, file: string): AsyncGenerator<Uint8Array> {
  let checksum = 0;
  let length = 0;
  for await (const chunk of inflate(source, file, () => cutStream('gzip stream', source, file))) {
    checksum = crc32(chunk, checksum);
    length += chunk.byteLength;
    yield chunk;
  }
  const trailer = Buffer.from(await source.peek(trailerBytes));
  if (trailer.byteLength < trailerBytes) throw cutStream('gzip stream', source, file);
  if (trailer.readUInt32LE(0) !== checksum || trailer.readUInt32LE(4) !== length % 2 ** 32) {
    throw wrongChecksum('gzip stream', file);
  }
  source.skip(trailerBytes);
}

async function startsMember(source: ByteReader): Promise<boolean> {
  const start = await source.peek(magic.length);
  if (start.byteLength < magic.length && source.error !== undefined) throw source.error;
  return startsWith(start, magic);
}
