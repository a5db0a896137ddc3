import type { ByteReader } from './byte-reader.ts';
import { ReadFailure } from './read-failure.ts';

/** Why compressed data ended too early: the source's own failure where it has one, since that is the cause. */
export function cutStream(what: string, source: ByteReader, file: string): unknown {
  return (
    source.error ??
    new ReadFailure({
      code: 'archive-truncated',
      message: `The ${what} breaks off; what it held up to there was read`,
      file,
    })
  );
}

export function damagedStream(file: string, cause?: unknown): ReadFailure {
  const message = 'The compressed data is damaged; what follows the damage was not read';
  return new ReadFailure({ code: 'archive-corrupt', message, file }, cause);
}

export function wrongChecksum(what: string, file: string): ReadFailure {
  const message = `The content does not match the checksum of its ${what}; some of it may be damaged`;
  return new ReadFailure({ code: 'archive-corrupt', message, file });
}
