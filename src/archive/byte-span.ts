import type { ByteReader } from './byte-reader.ts';

/** The next `length` bytes of a source, of which what is not read can be skipped. */
export class ByteSpan implements AsyncIterable<Uint8Array> {
  readonly #source: ByteReader;
  readonly #failAtEnd: () => unknown;
  #left: number;

  /** `failAtEnd` says what to throw where the source ends before the span does. */
  constructor(source: ByteReader, length: number, failAtEnd: () => unknown) {
    this.#source = source;
    this.#left = length;
    this.#failAtEnd = failAtEnd;
  }

  async *[Symbol.asyncIterator](): AsyncGenerator<Uint8Array> {
    while (this.#left > 0) {
      const piece = await this.#source.next(this.#left);
      if (piece === undefined) throw this.#failAtEnd();
      this.#left -= piece.byteLength;
      this.#source.skip(piece.byteLength);
      yield piece;
    }
  }

  async skip(): Promise<void> {
    const rest = this[Symbol.asyncIterator]();
    while ((await rest.next()).done !== true);
  }
}
