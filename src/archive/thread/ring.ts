/**
 * Memory that two threads share: one writes frames into it, the other reads them in order. A frame is its kind, its
 * length and its bytes, in one piece; one that would go over the memory's end begins anew at its begin.
 */
export interface Ring {
  /** Bytes written and bytes that may be written over, both counted from the begin of the stream, modulo 2^32. */
  readonly places: Int32Array<SharedArrayBuffer>;
  readonly memory: SharedArrayBuffer;
}

export interface Frame {
  /** 1 or more, as the writer chose. */
  readonly kind: number;
  readonly bytes: Buffer;
}

/** A power of two, so that places modulo 2^32 stay places in it. */
const RING_BYTES = 8 * 1024 * 1024;
/** What stays as it is after it was read, for readers that look back, such as the scan. */
const KEPT_BYTES = 2 * 1024 * 1024;
/** A writer that waits is not woken for each frame. */
const FREED_AT_ONCE = 1024 * 1024;
/** Of a frame without its head. Small enough for a processor's cache to hold it until the other thread reads it. */
const MOST_FRAME_BYTES = 128 * 1024;

const WRITTEN = 0;
const FREED = 1;

const HEAD_BYTES = 8;
/** In the place of a frame's kind: the next frame stands at the begin of the memory. */
const TURN = 0;

export function createRing(): Ring {
  return {
    places: new Int32Array(new SharedArrayBuffer(2 * Int32Array.BYTES_PER_ELEMENT)),
    memory: new SharedArrayBuffer(RING_BYTES),
  };
}

/** The writing side. Blocks its thread while the ring is full. */
export class RingWriter {
  readonly #places: Int32Array<SharedArrayBuffer>;
  readonly #bytes: Uint8Array<SharedArrayBuffer>;
  readonly #heads: Int32Array<SharedArrayBuffer>;
  #written = 0;

  constructor({ places, memory }: Ring) {
    this.#places = places;
    this.#bytes = new Uint8Array(memory);
    this.#heads = new Int32Array(memory);
  }

  /** What is longer than a frame may be becomes several of the same kind. */
  write(kind: number, bytes: Uint8Array): void {
    for (let from = 0; from < bytes.byteLength || from === 0; from += MOST_FRAME_BYTES) {
      this.#writeFrame(kind, bytes.subarray(from, from + MOST_FRAME_BYTES));
    }
  }

  #writeFrame(kind: number, bytes: Uint8Array): void {
    const length = frameBytes(bytes.byteLength);
    const left = RING_BYTES - place(this.#written);
    if (length > left) {
      this.#waitForRoom(left);
      this.#heads[place(this.#written) / Int32Array.BYTES_PER_ELEMENT] = TURN;
      this.#handOver(left);
    }
    this.#waitForRoom(length);
    const at = place(this.#written);
    this.#heads.set([kind, bytes.byteLength], at / Int32Array.BYTES_PER_ELEMENT);
    this.#bytes.set(bytes, at + HEAD_BYTES);
    this.#handOver(length);
  }

  #waitForRoom(length: number): void {
    const hasRoom = (freed: number): boolean => ((this.#written - freed) >>> 0) + length <= RING_BYTES;
    for (let freed = this.#freed(); !hasRoom(freed); freed = this.#freed()) Atomics.wait(this.#places, FREED, freed);
  }

  #freed(): number {
    return Atomics.load(this.#places, FREED);
  }

  #handOver(length: number): void {
    this.#written = (this.#written + length) | 0;
    Atomics.store(this.#places, WRITTEN, this.#written);
    Atomics.notify(this.#places, WRITTEN);
  }
}

/** The reading side. */
export class RingReader {
  readonly #places: Int32Array<SharedArrayBuffer>;
  readonly #memory: SharedArrayBuffer;
  readonly #heads: Int32Array<SharedArrayBuffer>;
  #read = 0;
  #freed = 0;

  constructor({ places, memory }: Ring) {
    this.#places = places;
    this.#memory = memory;
    this.#heads = new Int32Array(memory);
  }

  /**
   * The next frame, as a view of the memory that stays as it is until 1.5 MiB more were read; undefined where none is
   * there yet.
   */
  next(): Frame | undefined {
    for (;;) {
      if (((this.#read - this.#freed) | 0) > KEPT_BYTES + FREED_AT_ONCE) this.#free();
      if (Atomics.load(this.#places, WRITTEN) === this.#read) return undefined;
      const at = place(this.#read);
      const head = at / Int32Array.BYTES_PER_ELEMENT;
      const kind = this.#heads[head] ?? TURN;
      const length = this.#heads[head + 1] ?? 0;
      this.#read = (this.#read + (kind === TURN ? RING_BYTES - at : frameBytes(length))) | 0;
      if (kind !== TURN) return { kind, bytes: Buffer.from(this.#memory, at + HEAD_BYTES, length) };
    }
  }

  #free(): void {
    this.#freed = (this.#read - KEPT_BYTES) | 0;
    Atomics.store(this.#places, FREED, this.#freed);
    Atomics.notify(this.#places, FREED);
  }

  /** Settles when there is a next frame. */
  async ready(): Promise<unknown> {
    return Atomics.waitAsync(this.#places, WRITTEN, this.#read).value;
  }
}

/** Frames begin where a head does, of which one more always fits behind the last of them. */
function frameBytes(length: number): number {
  return HEAD_BYTES + Math.ceil(length / HEAD_BYTES) * HEAD_BYTES;
}

function place(count: number): number {
  return count & (RING_BYTES - 1);
}
