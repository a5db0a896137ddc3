import { readLiterals } from './zstd-literals.ts';
import { runSequences, type SequenceTables } from './zstd-sequences.ts';
import type { HuffmanTable } from './zstd-huffman.ts';
import { ZstdWindow } from './zstd-window.ts';
import { zstdBlockBytes, type ZstdBlock } from './zstd-frame.ts';

/** Decodes the blocks of one frame. */
export class ZstdDecoder {
  readonly #window: ZstdWindow;
  readonly #recent: number[] = [1, 4, 8];
  #literalTable: HuffmanTable | undefined;
  #tables: SequenceTables = { literals: undefined, offsets: undefined, matches: undefined };

  constructor(windowBytes: number) {
    this.#window = new ZstdWindow(windowBytes);
  }

  /** The content of a block, 128 KiB at most. `body` is without its header. Throws `DamagedData`. */
  decode({ type, size }: ZstdBlock, body: Uint8Array): Uint8Array {
    this.#window.beginBlock(type === 'packed' ? zstdBlockBytes : size);
    if (type === 'raw') this.#window.append(body, 0, size);
    else if (type === 'repeated byte') this.#window.fill(body[0] ?? 0, size);
    else this.#decodePacked(body);
    return this.#window.endBlock();
  }

  #decodePacked(body: Uint8Array): void {
    const { bytes, end, table } = readLiterals(body, this.#literalTable);
    this.#literalTable = table;
    this.#tables = runSequences(body, end, bytes, this.#window, this.#recent, this.#tables);
  }
}
