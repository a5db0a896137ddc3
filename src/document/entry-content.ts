/** Bytes that a file's form is recognised by: some hundred lines. Most files of a bundle are logs no one looks further into. */
const HEAD_BYTES = 1 << 14;

/** The content of one entry: its head can be looked at before all of it is streamed. */
export class EntryContent {
  readonly #source: AsyncIterator<Uint8Array>;
  #read: Uint8Array[] = [];
  #ended = false;
  #bytes = 0;

  constructor(content: AsyncIterable<Uint8Array>) {
    this.#source = content[Symbol.asyncIterator]();
  }

  /** Bytes read so far. */
  get bytes(): number {
    return this.#bytes;
  }

  /** The first 16 KiB, or all there is where that is less. They are streamed once more by `stream`. */
  async head(): Promise<{ readonly bytes: Uint8Array; readonly isAll: boolean }> {
    while (this.#bytes <= HEAD_BYTES && !this.#ended) {
      const chunk = await this.#next();
      if (chunk !== undefined) this.#read.push(chunk);
    }
    const [first] = this.#read;
    // Chunks are large: only what is asked for is copied, and mostly nothing.
    const bytes = first !== undefined && first.length >= this.#bytes ? first : Buffer.concat(this.#read, this.#bytes);
    return { bytes: bytes.subarray(0, HEAD_BYTES), isAll: this.#bytes <= HEAD_BYTES };
  }

  async *stream(): AsyncGenerator<Uint8Array, void, undefined> {
    const read = this.#read;
    this.#read = [];
    yield* read;
    for (let chunk = await this.#next(); chunk !== undefined; chunk = await this.#next()) yield chunk;
  }

  /** Reads to the end, so that `bytes` is the size of the entry. */
  async drain(): Promise<void> {
    while ((await this.#next()) !== undefined);
  }

  /** Lets go of the entry, read to its end or not. */
  async close(): Promise<void> {
    if (!this.#ended) await this.#source.return?.();
  }

  async #next(): Promise<Uint8Array | undefined> {
    if (this.#ended) return undefined;
    const { done, value } = await this.#source.next();
    if (done === true) {
      this.#ended = true;
      return undefined;
    }
    this.#bytes += value.length;
    return value;
  }
}
