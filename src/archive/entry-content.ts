import { createHash } from 'node:crypto';
import type { ProblemCode } from '../model/problem.ts';
import type { ByteReader } from './byte-reader.ts';
import type { Ledger } from './ledger.ts';
import { ReadFailure } from './read-failure.ts';
import { readableBytes } from './readable-bytes.ts';

/**
 * The content of an entry, hashed and counted on its way. A break in the stream below or the limit of an entry's size
 * ends it early and becomes a problem. Iterators have no `return`: what a consumer leaves is still there to `drain`.
 */
export class EntryContent implements AsyncIterable<Uint8Array> {
  readonly #path: string;
  readonly #bytes: ByteReader;
  readonly #maxBytes: number;
  readonly #ledger: Ledger;
  readonly #hash = createHash('sha256');
  #length = 0;
  #ended = false;

  constructor(path: string, bytes: ByteReader, maxBytes: number, ledger: Ledger) {
    this.#path = path;
    this.#bytes = bytes;
    this.#maxBytes = maxBytes;
    this.#ledger = ledger;
  }

  [Symbol.asyncIterator](): AsyncIterator<Uint8Array, undefined> {
    return {
      next: async () => {
        const chunk = await this.#next();
        return chunk === undefined ? { done: true, value: undefined } : { done: false, value: chunk };
      },
    };
  }

  /** Reads what was not read, and returns the SHA-256 of it all, in hex. */
  async drain(): Promise<string> {
    while ((await this.#next()) !== undefined);
    return this.#hash.digest('hex');
  }

  async #next(): Promise<Uint8Array | undefined> {
    const chunk = this.#ended ? undefined : await this.#read();
    if (chunk === undefined) {
      this.#ended = true;
      return undefined;
    }
    this.#length += chunk.byteLength;
    this.#hash.update(chunk);
    this.#ledger.addBytes(chunk.byteLength);
    return chunk;
  }

  async #read(): Promise<Uint8Array | undefined> {
    try {
      const chunk = await this.#bytes.next();
      const room = this.#maxBytes - this.#length;
      if (chunk === undefined || chunk.byteLength <= room) {
        this.#bytes.skip(chunk?.byteLength ?? 0);
        return chunk;
      }
      this.#addProblem(
        'limit-reached',
        `Only the first ${readableBytes(this.#maxBytes)} were read; the rest was left out`,
      );
      this.#ended = true;
      return room > 0 ? chunk.subarray(0, room) : undefined;
    } catch (error) {
      this.#ledger.addFailure(error);
      const isCutWithArchive = error instanceof ReadFailure && error.problem.code === 'archive-truncated';
      if (isCutWithArchive) this.#addProblem('archive-truncated', 'The end of this file is missing');
      return undefined;
    }
  }

  #addProblem(code: ProblemCode, message: string): void {
    this.#ledger.addProblem({ code, message, file: this.#path });
  }
}
