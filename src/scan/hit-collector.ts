import type { LogHit, LogHits } from '../model/hit.ts';
import { endOfLineAt, startOfLineEndingAt } from '../text/line-bounds.ts';

/** Lines kept beside a hit, on either side. */
const NEIGHBOURS = 2;
/** Hits kept whole at the begin and at the end of a log; those between are counted. */
const KEEP_FIRST = 100;
const KEEP_LAST = 400;

type NewHit = Omit<LogHit, 'context'>;

interface Pending {
  readonly after: string[];
}

/** Keeps hits with their neighbours, in bounded memory, over chunk boundaries. */
export interface HitCollector {
  beginChunk(chunk: string): void;
  /** `offset` is where the hit's line begins in the current chunk. */
  add(pattern: string, offset: number, hit: NewHit): void;
  finish(): readonly Omit<LogHits, 'log'>[];
}

interface Kept {
  count: number;
  readonly first: LogHit[];
  readonly last: LogHit[];
}

export function createHitCollector(file: string): HitCollector {
  const byPattern = new Map<string, Kept>();
  let chunk = '';
  let tailOfPrevious: readonly string[] = [];
  let open: Pending[] = [];

  return {
    beginChunk(next) {
      const head = linesAfter(next, 0, NEIGHBOURS);
      open = open.filter((pending) => {
        pending.after.push(...head.slice(0, NEIGHBOURS - pending.after.length));
        return pending.after.length < NEIGHBOURS;
      });
      tailOfPrevious = linesBefore(chunk, chunk.length, NEIGHBOURS, tailOfPrevious);
      chunk = next;
    },
    add(pattern, offset, hit) {
      let kept = byPattern.get(pattern);
      if (kept === undefined) byPattern.set(pattern, (kept = { count: 0, first: [], last: [] }));
      kept.count++;
      const before = linesBefore(chunk, offset, NEIGHBOURS, tailOfPrevious);
      const after = linesAfter(chunk, endOfLineAt(chunk, offset) + 1, NEIGHBOURS);
      if (after.length < NEIGHBOURS) open.push({ after });
      const whole: LogHit = { ...hit, context: { before, after } };
      if (kept.first.length < KEEP_FIRST) kept.first.push(whole);
      else {
        kept.last.push(whole);
        if (kept.last.length > 2 * KEEP_LAST) kept.last.splice(0, kept.last.length - KEEP_LAST);
      }
    },
    finish: () =>
      [...byPattern].map(([pattern, { count, first, last }]) => ({
        file,
        pattern,
        count,
        hits: [...first, ...last.slice(-KEEP_LAST)],
      })),
  };
}

function linesAfter(chunk: string, from: number, count: number): string[] {
  const lines: string[] = [];
  let start = from;
  while (lines.length < count && start < chunk.length) {
    const end = endOfLineAt(chunk, start);
    lines.push(chunk.slice(start, end).replace(/\r$/, ''));
    start = end + 1;
  }
  return lines;
}

function linesBefore(chunk: string, before: number, count: number, earlier: readonly string[]): readonly string[] {
  const lines: string[] = [];
  let end = before;
  while (lines.length < count && end > 0) {
    const start = startOfLineEndingAt(chunk, end);
    lines.unshift(chunk.slice(start, end).replace(/\r?\n$/, ''));
    end = start;
  }
  return lines.length < count ? [...earlier.slice(lines.length - count), ...lines] : lines;
}
