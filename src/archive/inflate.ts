import { constants, createInflateRaw, inflateRawSync, type InflateRaw } from 'node:zlib';
import type { ByteReader } from './byte-reader.ts';
import { damagedStream } from './stream-failure.ts';
import { ZlibStream, zlibOutputBytes } from './zlib-stream.ts';

/** zlib tells the end of its data only once it left something behind. */
const beyondEnd = new Uint8Array(1);

const shortBytes = 4096;
const mostShortOutput = 256 * 1024;

/**
 * Inflates the raw deflate stream (RFC 1951) that a source begins with, and leaves the source right behind it.
 * `failAtEnd` says what to throw where the source ends before the stream does.
 */
export async function* inflate(source: ByteReader, file: string, failAtEnd: () => unknown): AsyncGenerator<Uint8Array> {
  const short = inflateShort(await source.peek(shortBytes));
  if (short !== undefined) {
    source.skip(short.consumed);
    if (short.output.byteLength > 0) yield short.output;
    return;
  }
  const inflater = new ZlibStream(
    createInflateRaw({ chunkSize: zlibOutputBytes, finishFlush: constants.Z_SYNC_FLUSH }),
  );
  try {
    while (!inflater.ended) {
      const before = inflater.consumed;
      const piece = await source.next(pieceBytes(before));
      if (piece === undefined) {
        await inflater.write(beyondEnd).catch(() => []);
        if (inflater.ended) return;
        throw failAtEnd();
      }
      yield* await inflater.write(piece).catch((error: unknown) => {
        throw damagedStream(file, error);
      });
      source.skip(inflater.consumed - before);
    }
  } finally {
    inflater.close();
  }
}

interface Inflated {
  readonly output: Uint8Array;
  readonly consumed: number;
}

/**
 * A whole stream that is short, at once: archives hold thousands of them, and a stream of Node takes 20 times as long to
 * set up. Undefined where it is longer, cut or damaged.
 */
function inflateShort(start: Uint8Array): Inflated | undefined {
  try {
    const { buffer, engine } = inflateRawSync(Buffer.concat([start, beyondEnd]), {
      finishFlush: constants.Z_SYNC_FLUSH,
      maxOutputLength: mostShortOutput,
      info: true,
    }) as unknown as { readonly buffer: Uint8Array; readonly engine: InflateRaw };
    return engine.bytesWritten > start.byteLength ? undefined : { output: buffer, consumed: engine.bytesWritten };
  } catch {
    return undefined;
  }
}

/**
 * What a damaged piece held is lost, so the first pieces are small: no more than an eighth of the data goes with them.
 * Larger pieces than this inflate no faster, and a bomb's piece stays at 64 MiB of output.
 */
function pieceBytes(consumed: number): number {
  return Math.min(64 * 1024, Math.max(512, consumed >> 3));
}
