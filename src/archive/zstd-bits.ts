import { DamagedData } from './damaged-data.ts';

/**
 * Reads bits from the end of the bytes to their begin, the way Zstandard writes them: the highest bit that is set in the
 * last byte marks the end. Beyond the begin there are zeros, and `left` is negative.
 */
export class ZstdBits {
  readonly #bytes: Uint8Array;
  #left: number;

  constructor(bytes: Uint8Array) {
    const last = bytes.at(-1) ?? 0;
    if (last === 0) throw new DamagedData();
    this.#bytes = bytes;
    this.#left = bytes.length * 8 - (Math.clz32(last) - 23);
  }

  /** How many bits were not read yet. */
  get left(): number {
    return this.#left;
  }

  /** Up to 25 bits, without reading them. */
  peek(count: number): number {
    const start = this.#left - count;
    if (start >= 0) return this.#at(start) & ((1 << count) - 1);
    return this.#left <= 0 ? 0 : (this.#at(0) & ((1 << this.#left) - 1)) << -start;
  }

  skip(count: number): void {
    this.#left -= count;
  }

  /** Up to 31 bits. */
  read(count: number): number {
    if (count > 16) return this.read(count - 16) * 0x1_0000 + this.read(16);
    const bits = this.peek(count);
    this.#left -= count;
    return bits;
  }

  #at(bit: number): number {
    const bytes = this.#bytes;
    const at = bit >> 3;
    const four =
      (bytes[at] ?? 0) | ((bytes[at + 1] ?? 0) << 8) | ((bytes[at + 2] ?? 0) << 16) | ((bytes[at + 3] ?? 0) << 24);
    return four >>> (bit & 7);
  }
}
