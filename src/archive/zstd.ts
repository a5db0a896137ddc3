import loadXxhash, { type XXHash } from 'xxhash-wasm';
import type { ByteReader } from './byte-reader.ts';
import type { Compression } from './compression.ts';
import { DamagedData } from './damaged-data.ts';
import { ReadFailure } from './read-failure.ts';
import { startsWith } from './starts-with.ts';
import { cutStream, damagedStream, wrongChecksum } from './stream-failure.ts';
import { ZstdDecoder } from './zstd-decoder.ts';
import {
  parseZstdBlock,
  readZstdFrame,
  zstdBlockHeaderBytes,
  zstdMagic,
  type ZstdBlock,
  type ZstdFrame,
} from './zstd-frame.ts';

/** What `zstd -d` takes unless it is told otherwise, and `zstd --ultra -22` and `--long` need. */
const mostWindow = 128 * 1024 ** 2;

/** Zstandard (RFC 8878): any number of frames. What follows the last is left out, as for gzip. */
export const zstd: Compression = {
  recognizes: (start) => startsWith(start, zstdMagic) || isSkippable(start),
  suffix: '.zst',
  decompress: unzstd,
};

async function* unzstd(source: ByteReader, file: string): AsyncGenerator<Uint8Array> {
  const { create64 } = await loadXxhash();
  while (await startsFrame(source)) {
    const frame = await readZstdFrame(source);
    if (frame === 'cut') throw cutStream('zstd stream', source, file);
    if (frame === 'damaged') throw damagedStream(file);
    if (frame.needsDictionary) throw needsDictionary(file);
    if (frame.window > mostWindow) throw needsMemory(file);
    yield* decodeFrame(frame, create64(), source, file);
  }
}

/** Skips frames that hold no content. */
async function startsFrame(source: ByteReader): Promise<boolean> {
  for (;;) {
    const start = Buffer.from(await source.peek(8));
    if (startsWith(start, zstdMagic)) return true;
    if (!isSkippable(start)) break;
    await skipBytes(source, 8 + start.readUInt32LE(4));
  }
  if (source.error !== undefined) throw source.error;
  return false;
}

/** Any of sixteen magic numbers, and a length. */
function isSkippable(start: Uint8Array): boolean {
  const [kind = 0, ...others] = start.subarray(0, 4);
  return start.byteLength >= 8 && kind >> 4 === 5 && startsWith(Uint8Array.from(others), [0x2a, 0x4d, 0x18]);
}

async function skipBytes(source: ByteReader, length: number): Promise<void> {
  for (let left = length; left > 0;) {
    const piece = await source.next(left);
    if (piece === undefined) return;
    left -= piece.byteLength;
    source.skip(piece.byteLength);
  }
}

async function* decodeFrame(
  frame: ZstdFrame,
  checksum: XXHash<bigint>,
  source: ByteReader,
  file: string,
): AsyncGenerator<Uint8Array> {
  const decoder = new ZstdDecoder(frame.window);
  for (let isLast = false; !isLast;) {
    const header = await source.peek(zstdBlockHeaderBytes);
    if (header.byteLength < zstdBlockHeaderBytes) throw cutStream('zstd stream', source, file);
    const block = parseZstdBlock(header);
    if (block === undefined) throw damagedStream(file);
    const length = zstdBlockHeaderBytes + block.bodyBytes;
    const bytes = await source.peek(length);
    if (bytes.byteLength < length) throw cutStream('zstd stream', source, file);
    const content = decodeBlock(decoder, block, bytes.subarray(zstdBlockHeaderBytes), file);
    source.skip(length);
    isLast = block.isLast;
    if (content.byteLength === 0) continue;
    checksum.update(content);
    yield content;
  }
  if (!frame.hasChecksum) return;
  const stated = Buffer.from(await source.peek(4));
  if (stated.byteLength < 4) throw cutStream('zstd stream', source, file);
  if (stated.readUInt32LE() !== Number(checksum.digest() & 0xffff_ffffn)) throw wrongChecksum('zstd stream', file);
  source.skip(4);
}

function decodeBlock(decoder: ZstdDecoder, block: ZstdBlock, body: Uint8Array, file: string): Uint8Array {
  try {
    return decoder.decode(block, body);
  } catch (error) {
    if (error instanceof DamagedData) throw damagedStream(file, error);
    throw error;
  }
}

function needsDictionary(file: string): ReadFailure {
  const message =
    'The zstd stream needs a dictionary that is not in it: unpack it with `zstd -d -D`, or repack it as tar.gz';
  return new ReadFailure({ code: 'archive-unsupported', message, file });
}

function needsMemory(file: string): ReadFailure {
  const message = 'The zstd stream takes more than 128 MiB of memory to unpack; what it holds was left out';
  return new ReadFailure({ code: 'limit-reached', message, file });
}
