import type { BundleFacts, Entry } from '../../model/entry.ts';
import type { Frame, RingReader } from './ring.ts';
import { CONTENT, END, ENTRY, TEXT, type EntryHead } from './thread-message.ts';

/** What a thread writes of a bundle into a ring, as the entries that they were. */
export class RingContents {
  readonly #reader: RingReader;
  readonly #failed: Promise<never>;
  #facts: BundleFacts | undefined;

  /** `failed` rejects where the thread does, and nothing more comes. */
  constructor(reader: RingReader, failed: Promise<never>) {
    this.#reader = reader;
    this.#failed = failed;
  }

  async *entries(): AsyncGenerator<Entry> {
    for (let text = ''; ;) {
      const { kind, bytes } = await this.#next();
      if (kind === TEXT) {
        text += bytes.toString();
      } else if (kind === ENTRY) {
        const content = this.#content();
        yield { ...(JSON.parse(text) as EntryHead), content };
        // What nobody read.
        while ((await content.next()).done !== true);
        text = '';
      } else if (kind === END) {
        this.#facts = JSON.parse(text) as BundleFacts;
        return;
      }
    }
  }

  /** Complete once the entries were read to the end. */
  facts(): BundleFacts {
    if (this.#facts === undefined) throw new Error('A bundle has facts once its entries were read');
    return this.#facts;
  }

  /** Has no `return`: what a reader leaves is still there to be read over. */
  #content(): AsyncIterableIterator<Uint8Array, undefined> {
    let ended = false;
    return {
      next: async () => {
        const frame = ended ? undefined : await this.#next();
        if (frame?.kind === CONTENT) return { done: false, value: frame.bytes };
        ended = true;
        return { done: true, value: undefined };
      },
      [Symbol.asyncIterator]() {
        return this;
      },
    };
  }

  async #next(): Promise<Frame> {
    for (;;) {
      const frame = this.#reader.next();
      if (frame !== undefined) return frame;
      await Promise.race([this.#reader.ready(), this.#failed]);
    }
  }
}
