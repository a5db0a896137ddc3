import { FAST_LITERAL } from '../model/literal-length.ts';
import { BLOCK, hashBlock, viewOf } from './block.ts';
import { createBlockCensus } from './block-census.ts';
import { createLiteralTable, foldLiteral } from './literal-table.ts';

/** A literal of the fast length holds one of the blocks that begin so far apart, wherever it stands. In bytes. */
const FAST_STRIDE = FAST_LITERAL - BLOCK + 1;

/** The search may stop in vain once in so many bytes. */
const BYTES_PER_STOP = 256;
/** Little is to be learnt from less. In blocks that the census counted. */
const LEAST_CENSUS = 512;

/** Tells each place of each of many literals in bytes; letters of ASCII match in either case. */
export interface LiteralSearch {
  /** `see` is called once for each place, in the order of the lines that hold what was found. */
  forEach(bytes: Uint8Array, see: (literal: number, at: number) => void): void;
}

/**
 * A filter by blocks of four bytes: every fourth is looked up in a table of those that stand in the literals, and nearly
 * all of a log is in none of them. No step depends on what the one before it found, which is what a processor likes:
 * a search by shifts looks at fewer blocks and takes longer. What stands in logs is learnt on the way: the blocks that
 * a literal is looked for by are chosen anew where they stop the search too often.
 */
export function createLiteralSearch(texts: readonly string[]): LiteralSearch {
  const literals = texts.map(foldLiteral);
  const stride = Math.min(...literals.map(({ bytes }) => bytes.length)) < FAST_LITERAL ? 1 : FAST_STRIDE;
  const census = createBlockCensus();
  let table = createLiteralTable(literals, stride, census);
  let isLearntFrom = 0;
  let bytesSince = 0;
  let stopsSince = 0;

  return {
    forEach(bytes, see) {
      if (literals.length === 0) return;
      census.take(bytes);
      const view = viewOf(bytes);
      for (let at = nextMarked(view, 0); at !== -1; at = nextMarked(view, at + stride)) {
        if (!table.seeAt(bytes, hashBlock(view, at), at, see)) stopsSince++;
      }
      bytesSince += bytes.length;
      if (stopsSince * BYTES_PER_STOP > bytesSince && census.size > Math.max(LEAST_CENSUS, 2 * isLearntFrom)) learn();
    },
  };

  /** A loop of its own, without a call in it, is what V8 compiles best; four blocks at once save it three branches. */
  function nextMarked(view: DataView, from: number): number {
    const { isMarked } = table;
    const last = view.byteLength - BLOCK;
    let at = from;
    for (; at + 3 * stride <= last; at += 4 * stride) {
      const marks =
        (isMarked[hashBlock(view, at)] as number) |
        (isMarked[hashBlock(view, at + stride)] as number) |
        (isMarked[hashBlock(view, at + 2 * stride)] as number) |
        (isMarked[hashBlock(view, at + 3 * stride)] as number);
      if (marks !== 0) break;
    }
    for (; at <= last; at += stride) {
      if (isMarked[hashBlock(view, at)] !== 0) return at;
    }
    return -1;
  }

  function learn(): void {
    table = createLiteralTable(literals, stride, census);
    isLearntFrom = census.size;
    bytesSince = stopsSince = 0;
  }
}
