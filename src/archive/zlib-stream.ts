import type { Transform } from 'node:stream';

/**
 * Sixteen times as much as Node's default: the thread of a zlib stream then waits less for the main one, which takes
 * half the time.
 */
export const zlibOutputBytes = 1024 * 1024;

/** A stream of `node:zlib` that is given a piece at a time, and knows where in a piece the compressed data ended. */
export class ZlibStream {
  readonly #stream: Transform & { readonly bytesWritten: number };
  readonly #output: Uint8Array[] = [];
  #ended = false;
  #settle: (error?: unknown) => void = () => {};

  constructor(stream: Transform & { readonly bytesWritten: number }) {
    this.#stream = stream;
    stream.on('data', (chunk: Uint8Array) => this.#output.push(chunk));
    stream.on('error', (error) => this.#settle(error));
    // Node ends the readable side when zlib leaves input behind, which it does only after the end of the data.
    stream.on('end', () => {
      this.#ended = true;
      this.#settle();
    });
  }

  /** Known only once a byte beyond the end was written. */
  get ended(): boolean {
    return this.#ended;
  }

  /** Bytes of input that belonged to the data so far. */
  get consumed(): number {
    return this.#stream.bytesWritten;
  }

  /** What the piece unpacks to. Rejects where it is damaged; what it gave before that is lost. */
  async write(piece: Uint8Array): Promise<readonly Uint8Array[]> {
    await new Promise<void>((resolve, reject) => {
      this.#settle = (error) => (error === undefined ? resolve() : reject(error));
      this.#stream.write(piece, () => resolve());
    });
    return this.#output.splice(0);
  }

  close(): void {
    this.#stream.destroy();
  }
}
