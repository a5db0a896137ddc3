import { DamagedData } from './damaged-data.ts';
import { zstdBlockBytes } from './zstd-frame.ts';

/** Below this a loop is faster than a call that copies. */
const shortCopy = 24;

/** What was decoded last of a frame, to be repeated from. Takes memory as the content grows. */
export class ZstdWindow {
  /** How far back repeats may go, in bytes. */
  readonly #reach: number;
  #bytes = new Uint8Array(0);
  #length = 0;
  #blockStart = 0;

  constructor(reach: number) {
    this.#reach = reach;
  }

  /** `most`: the block comes to no more bytes. */
  beginBlock(most: number): void {
    if (this.#length + most > this.#bytes.length) this.#makeRoom(most);
    this.#blockStart = this.#length;
  }

  /** A copy of what the block came to. */
  endBlock(): Uint8Array {
    return this.#bytes.slice(this.#blockStart, this.#length);
  }

  append(source: Uint8Array, start: number, end: number): void {
    const at = this.#take(end - start);
    if (end > source.length) throw new DamagedData();
    if (end - start > shortCopy) this.#bytes.set(source.subarray(start, end), at);
    else for (let from = start; from < end; from++) this.#bytes[at + from - start] = source[from] ?? 0;
  }

  fill(byte: number, count: number): void {
    const at = this.#take(count);
    this.#bytes.fill(byte, at, at + count);
  }

  /** `count` bytes from `distance` back, of which those may be some that it appends. */
  repeat(distance: number, count: number): void {
    if (distance === 0 || distance > this.#length) throw new DamagedData();
    const bytes = this.#bytes;
    const at = this.#take(count);
    if (count > shortCopy && distance >= count) bytes.copyWithin(at, at - distance, at - distance + count);
    else for (let to = at; to < at + count; to++) bytes[to] = bytes[to - distance] ?? 0;
  }

  #take(count: number): number {
    const at = this.#length;
    this.#length += count;
    if (this.#length - this.#blockStart > zstdBlockBytes) throw new DamagedData();
    return at;
  }

  /** Grows until it holds a quarter more than the reach, so that old bytes seldom have to be moved out. */
  #makeRoom(needed: number): void {
    const most = this.#reach + Math.max(2 * zstdBlockBytes, this.#reach >> 2);
    if (this.#bytes.length < most) {
      const larger = new Uint8Array(Math.min(most, Math.max(this.#length + needed, 2 * this.#bytes.length)));
      larger.set(this.#bytes.subarray(0, this.#length));
      this.#bytes = larger;
    }
    if (this.#length + needed <= this.#bytes.length) return;
    this.#bytes.copyWithin(0, this.#length - this.#reach, this.#length);
    this.#length = this.#reach;
  }
}
