/**
 * What the WebAssembly module of xz-decompress 0.2.3 offers: xz-embedded by Lasse Collin, the decoder of the Linux
 * kernel. A context decodes any number of streams one after another, with padding between them.
 */
interface XzModule {
  readonly memory: { readonly buffer: ArrayBuffer };
  create_context(): number;
  supply_input(context: number, length: number): void;
  get_next_output(context: number): number;
  destroy_context(context: number): void;
}

/** Places in a context, counted in words of four bytes: `bufSize`, then xz-embedded's `struct xz_buf`. */
const words = { bufferBytes: 0, input: 1, inputRead: 2, inputLength: 3, output: 4, outputLength: 5 } as const;

/** xz-embedded's `enum xz_ret`; each other number is damage. */
const states = new Map<number, XzState>([
  [0, 'going on'],
  [1, 'ended'],
  [3, 'too much memory'],
  [4, 'too much memory'],
  [6, 'unsupported'],
  [8, 'starved'],
]);

export type XzState = 'going on' | 'ended' | 'starved' | 'too much memory' | 'unsupported' | 'damaged';

/** One .xz file being decoded. Holds memory of its dictionary's size, 64 MiB at most, until it is closed. */
export class XzDecoder {
  readonly #module: XzModule;
  readonly #context: number;

  constructor(module: XzModule) {
    this.#module = module;
    this.#context = module.create_context();
  }

  /** As many bytes as `supply` takes at once. */
  get inputBytes(): number {
    return this.#word(words.bufferBytes);
  }

  get needsInput(): boolean {
    return this.#word(words.inputRead) === this.#word(words.inputLength);
  }

  /** The next bytes of the file; none at its end. */
  supply(piece: Uint8Array): void {
    new Uint8Array(this.#module.memory.buffer, this.#word(words.input), piece.byteLength).set(piece);
    this.#module.supply_input(this.#context, piece.byteLength);
  }

  /** What could be decoded, also where it ends in damage. */
  decode(): { readonly state: XzState; readonly output: Uint8Array } {
    const state = states.get(this.#module.get_next_output(this.#context)) ?? 'damaged';
    const start = this.#word(words.output);
    const output = new Uint8Array(this.#module.memory.buffer.slice(start, start + this.#word(words.outputLength)));
    this.#words()[words.outputLength] = 0;
    return { state, output };
  }

  close(): void {
    this.#module.destroy_context(this.#context);
  }

  #word(at: number): number {
    return this.#words()[at] ?? 0;
  }

  /** Made anew each time: the memory's buffer is another one after it grew. */
  #words(): Uint32Array {
    return new Uint32Array(this.#module.memory.buffer, this.#context, 6);
  }
}

/**
 * The package offers a stream, which waits until the one before it has ended, so that an xz file in an xz file would
 * wait for ever, and which throws away what was decoded before damage. So its module is used directly; the package is
 * pinned, and the tests of xz fail where another version changed it.
 */
export async function loadXzModule(): Promise<XzModule> {
  const { default: xzDecompress } = await import('xz-decompress');
  const stream = xzDecompress.XzReadableStream as unknown as {
    _getModuleInstance(): Promise<void>;
    _moduleInstance?: { readonly exports: XzModule };
  };
  if (stream._moduleInstance === undefined) await stream._getModuleInstance();
  if (stream._moduleInstance === undefined) throw new Error('xz-decompress gave no module');
  return stream._moduleInstance.exports;
}
