import type { ArchiveLimits } from '../model/entry.ts';
import { ReadFailure } from './read-failure.ts';
import { readableBytes } from './readable-bytes.ts';

/**
 * What may be spent on all inputs and archives together. Every byte that comes from outside or from a decompressor
 * is counted where it appears, so that nothing escapes the limits by not being an entry, such as endless padding.
 */
export class Budget {
  readonly #limits: ArchiveLimits;
  readonly #now: () => number;
  readonly #begun: number;
  #members = 0;
  #bytesRead = 0;
  #bytesUnpacked = 0;
  #exhausted = false;

  /** `now` tells the time in milliseconds, from any beginning. */
  constructor(limits: ArchiveLimits, now: () => number) {
    this.#limits = limits;
    this.#now = now;
    this.#begun = now();
  }

  /** A limit was reached after which nothing more is read. */
  get exhausted(): boolean {
    return this.#exhausted;
  }

  /** Of the inputs, as they lie on the disk. */
  get bytesRead(): number {
    return this.#bytesRead;
  }

  /** Throws a `ReadFailure` when there were too many members, or no time is left. */
  countMember(): void {
    this.#checkTime();
    this.#members++;
    const most = this.#limits.maxEntries;
    if (this.#members > most)
      throw this.#stop(`Reading stopped after ${most} files and other members of archives; the rest was left out`);
  }

  /** The bytes of an input. Breaks off with a `ReadFailure` at a limit. */
  async *countRead(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
    for await (const chunk of chunks) {
      const room = this.#limits.maxTotalBytes - this.#bytesRead;
      this.#bytesRead += chunk.byteLength;
      this.#checkTime();
      if (chunk.byteLength <= room) yield chunk;
      else yield* this.#lastOf(chunk, room);
    }
  }

  /** The bytes of a decompressor; those of an archive in an archive count again. Breaks off with a `ReadFailure` at a limit. */
  async *countUnpacked(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
    for await (const chunk of chunks) {
      const room = this.#roomForUnpacked() - this.#bytesUnpacked;
      this.#bytesUnpacked += chunk.byteLength;
      this.#checkTime();
      if (chunk.byteLength <= room) yield chunk;
      else yield* this.#lastOf(chunk, room);
    }
  }

  #checkTime(): void {
    const { maxSeconds } = this.#limits;
    if (this.#now() - this.#begun > maxSeconds * 1000)
      throw this.#stop(`Reading stopped after ${maxSeconds} seconds; the rest was left out`);
  }

  #roomForUnpacked(): number {
    return Math.min(this.#limits.maxTotalBytes, this.#mostByRatio());
  }

  #mostByRatio(): number {
    return Math.max(this.#limits.ratioFloorBytes, this.#limits.maxRatio * this.#bytesRead);
  }

  *#lastOf(chunk: Uint8Array, room: number): Generator<Uint8Array> {
    if (room > 0) yield chunk.subarray(0, room);
    throw this.#stop(
      this.#bytesUnpacked > this.#mostByRatio()
        ? `Reading stopped where the content came to over ${this.#limits.maxRatio} times its compressed size, as in a decompression bomb; the rest was left out`
        : `Reading stopped after ${readableBytes(this.#limits.maxTotalBytes)}; the rest was left out`,
    );
  }

  #stop(message: string): ReadFailure {
    this.#exhausted = true;
    return new ReadFailure({ code: 'limit-reached', message });
  }
}
