import { BLOCK, BLOCK_HASHES, hashBlock, viewOf } from './block.ts';
import type { BlockCensus } from './block-census.ts';

/** Literals by the blocks that lead to them. */
export interface LiteralTable {
  /** By the hash of a block: 1 where a literal is looked for by it. */
  readonly isMarked: Uint8Array;
  /** Tells the literals that stand in `bytes` around the block at `at`, and whether there was any. */
  seeAt(bytes: Uint8Array, hash: number, at: number, see: (literal: number, at: number) => void): boolean;
}

/** A literal as the table takes it: made once, since tables are made anew. */
export interface FoldedLiteral {
  /** With the letters of ASCII in lower case. */
  readonly bytes: Uint8Array;
  /** Of its blocks, by where they begin. */
  readonly hashes: readonly number[];
}

interface Needle {
  readonly literal: number;
  readonly bytes: Uint8Array;
  /** Where in it the block begins. */
  readonly block: number;
}

export function foldLiteral(text: string): FoldedLiteral {
  const bytes = foldCase(Buffer.from(text));
  const view = viewOf(bytes);
  return { bytes, hashes: Array.from({ length: bytes.length - BLOCK + 1 }, (_, at) => hashBlock(view, at)) };
}

/**
 * For a search that looks at every `stride`th block. Of each literal as many blocks in a row are marked, so that one of
 * them is looked at wherever it stands, and only one: those that the census knows as the rarest, since each block that
 * stands in other texts too stops the search in vain.
 */
export function createLiteralTable(
  literals: readonly FoldedLiteral[],
  stride: number,
  census: BlockCensus,
): LiteralTable {
  const isMarked = new Uint8Array(BLOCK_HASHES);
  // 0 is of no literal. A table of arrays is slow to make.
  const bucketOf = new Uint32Array(BLOCK_HASHES);
  const buckets: Needle[][] = [[]];
  for (const [literal, { bytes, hashes }] of literals.entries()) {
    const first = rarestRun(
      hashes.map((hash) => census.countOf(hash)),
      stride,
    );
    for (let block = first; block < first + stride; block++) {
      const hash = hashes[block] as number;
      isMarked[hash] = 1;
      const bucket = bucketOf[hash] || buckets.push([]) - 1;
      bucketOf[hash] = bucket;
      buckets[bucket]?.push({ literal, bytes, block });
    }
  }
  return {
    isMarked,
    seeAt(bytes, hash, at, see) {
      let isThere = false;
      for (const { literal, bytes: needle, block } of buckets[bucketOf[hash] as number] as Needle[]) {
        const start = at - block;
        if (!standsAt(needle, bytes, start)) continue;
        see(literal, start);
        isThere = true;
      }
      return isThere;
    },
  };
}

/** Where the run of so many neighbours begins whose counts are the lowest together. */
function rarestRun(counts: readonly number[], length: number): number {
  let sum = counts.slice(0, length).reduce((total, count) => total + count, 0);
  let best = { first: 0, sum };
  for (let first = 1; first + length <= counts.length; first++) {
    sum += (counts[first + length - 1] as number) - (counts[first - 1] as number);
    if (sum < best.sum) best = { first, sum };
  }
  return best.first;
}

function standsAt(needle: Uint8Array, bytes: Uint8Array, start: number): boolean {
  if (start < 0 || start + needle.length > bytes.length) return false;
  for (let at = 0; at < needle.length; at++) {
    if (LOWER[bytes[start + at] as number] !== needle[at]) return false;
  }
  return true;
}

const LOWER = Uint8Array.from({ length: 256 }, (_, byte) => (byte >= 0x41 && byte <= 0x5a ? byte | 0x20 : byte));

function foldCase(bytes: Uint8Array): Uint8Array {
  return bytes.map((byte) => LOWER[byte] as number);
}
