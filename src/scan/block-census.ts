import { BLOCK, BLOCK_HASHES, hashBlock, viewOf } from './block.ts';

/** A prime, so that columns of a log do not decide which blocks are counted. In bytes. */
const EVERY = 251;

/** How often blocks stand in logs, from a sample of the bytes that were searched. */
export interface BlockCensus {
  take(bytes: Uint8Array): void;
  /** Blocks that were counted so far. */
  readonly size: number;
  /** How often a block with this hash was among them. */
  countOf(hash: number): number;
}

export function createBlockCensus(): BlockCensus {
  const counts = new Uint32Array(BLOCK_HASHES);
  let size = 0;
  return {
    take(bytes) {
      const view = viewOf(bytes);
      for (let at = 0; at + BLOCK <= bytes.length; at += EVERY) {
        const hash = hashBlock(view, at);
        counts[hash] = (counts[hash] as number) + 1;
        size++;
      }
    },
    get size() {
      return size;
    },
    countOf: (hash) => counts[hash] as number,
  };
}
