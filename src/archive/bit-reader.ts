/** Thrown where more bits are asked for than there are. */
export class EndOfBits extends Error {
  override readonly name = 'EndOfBits';
}

/** Reads bits, the highest of each byte first. */
export class BitReader {
  readonly #bytes: Uint8Array;
  /** The next byte to take. */
  #next = 0;
  /** The bits that were taken and not read are the lowest `#count` ones. */
  #bits = 0;
  #count = 0;

  /** Begins at `bit` of the bytes. */
  constructor(bytes: Uint8Array, bit: number) {
    this.#bytes = bytes;
    this.read(bit);
  }

  /** How many bits were read. */
  get position(): number {
    return this.#next * 8 - this.#count;
  }

  /** Up to 24 bits, as a number. */
  read(count: number): number {
    while (this.#count < count) {
      const byte = this.#bytes[this.#next++];
      if (byte === undefined) throw new EndOfBits();
      this.#bits = (this.#bits << 8) | byte;
      this.#count += 8;
    }
    this.#count -= count;
    return (this.#bits >>> this.#count) & ((1 << count) - 1);
  }
}
