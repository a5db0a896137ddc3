import { constants, createInflateRaw } from 'node:zlib';
import { ZlibStream, zlibOutputBytes } from './zlib-stream.ts';

/** Inflates one raw deflate stream (RFC 1951). */
export function createInflater(): ZlibStream {
  return new ZlibStream(createInflateRaw({ chunkSize: zlibOutputBytes, finishFlush: constants.Z_SYNC_FLUSH }));
}
