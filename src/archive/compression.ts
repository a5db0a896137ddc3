import type { ByteReader } from './byte-reader.ts';

/** A way of compressing a stream. A new one is a file that exports this, and its place in `sniff.ts`. */
export interface Compression {
  /** Whether data that begins like this is compressed in this way; `start` has `sniffBytes`, or all there is. */
  recognizes(start: Uint8Array): boolean;
  /** What the name of a compressed file ends with, and loses when it is opened. */
  readonly suffix: string;
  /**
   * The content, as it comes. Throws a `ReadFailure` that names `file` where the data ends early or is damaged,
   * after having given all that could be decompressed before.
   */
  decompress(source: ByteReader, file: string): AsyncGenerator<Uint8Array>;
}
