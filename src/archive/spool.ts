import { mkdtemp, open, rm, type FileHandle } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** What is kept in memory before the rest goes to the disk. */
const MEMORY_BYTES = 8 * 1024 * 1024;
const CHUNK_BYTES = 256 * 1024;

/**
 * Bytes that must be counted before they can be passed on. Few stay in memory; many go to a file that only its owner can
 * read, and that has no name any more once it is open, so that nothing of it outlives the process.
 */
export class Spool {
  #chunks: Uint8Array[] = [];
  #inMemory = 0;
  #onDisk = 0;
  #file: FileHandle | undefined;
  #directory: string | undefined;

  get size(): number {
    return this.#onDisk + this.#inMemory;
  }

  async append(chunk: Uint8Array): Promise<void> {
    this.#chunks.push(chunk);
    this.#inMemory += chunk.byteLength;
    if (this.#inMemory > MEMORY_BYTES) await this.#flush();
  }

  /** All that was appended, in order. */
  async *read(): AsyncGenerator<Uint8Array, void, undefined> {
    for (let at = 0; at < this.#onDisk;) {
      const buffer = new Uint8Array(Math.min(CHUNK_BYTES, this.#onDisk - at));
      const { bytesRead = 0 } = (await this.#file?.read(buffer, 0, buffer.length, at)) ?? {};
      if (bytesRead === 0) throw new Error('a spooled file is shorter than what was written to it');
      at += bytesRead;
      yield buffer.subarray(0, bytesRead);
    }
    yield* this.#chunks;
  }

  async close(): Promise<void> {
    this.#chunks = [];
    await this.#file?.close();
    // Where a file in use can't lose its name.
    if (this.#directory !== undefined) await rm(this.#directory, { recursive: true, force: true });
  }

  async #flush(): Promise<void> {
    this.#file ??= await this.#open();
    for (const chunk of this.#chunks) {
      await this.#file.writeFile(chunk);
      this.#onDisk += chunk.byteLength;
    }
    this.#chunks = [];
    this.#inMemory = 0;
  }

  async #open(): Promise<FileHandle> {
    const directory = await mkdtemp(join(tmpdir(), 'mustread-'));
    this.#directory = directory;
    const file = await open(join(directory, 'entry'), 'wx+', 0o600);
    await rm(directory, { recursive: true, force: true }).catch(() => {});
    return file;
  }
}
