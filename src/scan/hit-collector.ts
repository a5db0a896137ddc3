import type { LogHit, LogHits } from '../model/hit.ts';
import { endOfLineAt, startOfLineEndingAt } from './line-ends.ts';
import { lineText } from './line-text.ts';

/** Lines kept beside a hit, on either side. */
const NEIGHBOURS = 2;
/** Hits kept whole at the begin and at the end of a log; those between are counted. */
const KEEP_FIRST = 100;
const KEEP_LAST = 400;

/** Where in the current chunk a line stands that a pattern matched. */
export interface HitPlace {
  readonly start: number;
  /** Before its newline. */
  readonly end: number;
}

/** Keeps hits with their neighbours, in bounded memory, over chunk boundaries: a flood is counted, not kept. */
export interface HitCollector {
  begin(chunk: Buffer): void;
  /** Places of a pattern come in the order of the lines, each once. */
  add(pattern: number, place: HitPlace): void;
  /** To be called when all of a chunk was looked at: what is kept of its hits is described now. */
  settle(): void;
  finish(): readonly Omit<LogHits, 'log'>[];
}

export interface HitCollectorOptions {
  readonly file: string;
  readonly idOf: (pattern: number) => string;
  /** Describes a hit of the current chunk; asked only for those that are kept. */
  readonly describe: (pattern: number, place: HitPlace) => Omit<LogHit, 'context'>;
}

interface Kept {
  count: number;
  readonly first: LogHit[];
  last: LogHit[];
}

export function createHitCollector({ file, idOf, describe }: HitCollectorOptions): HitCollector {
  const kept = new Map<number, Kept>();
  const fresh = new Map<number, HitPlace[]>();
  let chunk: Buffer = Buffer.alloc(0);
  let endOfEarlier: readonly string[] = [];
  /** The lines after a hit, of hits at the end of a chunk: the next one goes on with them. */
  let waiting: string[][] = [];

  function whole(pattern: number, place: HitPlace): LogHit {
    const before = linesBefore(chunk, place.start, NEIGHBOURS, endOfEarlier);
    const after = linesFrom(chunk, place.end + 1, NEIGHBOURS);
    if (after.length < NEIGHBOURS) waiting.push(after);
    return { ...describe(pattern, place), context: { before, after } };
  }

  return {
    begin(next) {
      const head = waiting.length === 0 ? [] : linesFrom(next, 0, NEIGHBOURS);
      for (const after of waiting) after.push(...head.slice(0, NEIGHBOURS - after.length));
      waiting = waiting.filter((after) => after.length < NEIGHBOURS);
      endOfEarlier = linesBefore(chunk, chunk.length, NEIGHBOURS, endOfEarlier);
      chunk = next;
    },
    add(pattern, place) {
      const places = fresh.get(pattern);
      if (places === undefined) fresh.set(pattern, [place]);
      else places.push(place);
    },
    settle() {
      for (const [pattern, places] of fresh) {
        let hits = kept.get(pattern);
        if (hits === undefined) kept.set(pattern, (hits = { count: 0, first: [], last: [] }));
        hits.count += places.length;
        const toFirst = places.splice(0, KEEP_FIRST - hits.first.length);
        hits.first.push(...toFirst.map((place) => whole(pattern, place)));
        hits.last.push(...places.slice(-KEEP_LAST).map((place) => whole(pattern, place)));
        if (hits.last.length > 2 * KEEP_LAST) hits.last = hits.last.slice(-KEEP_LAST);
      }
      fresh.clear();
    },
    finish: () =>
      [...kept].map(([pattern, { count, first, last }]) => ({
        file,
        pattern: idOf(pattern),
        count,
        hits: [...first, ...last.slice(-KEEP_LAST)],
      })),
  };
}

function linesFrom(chunk: Buffer, from: number, count: number): string[] {
  const lines: string[] = [];
  for (let start = from; lines.length < count && start < chunk.length;) {
    const end = endOfLineAt(chunk, start);
    lines.push(lineText(chunk, start, end));
    start = end + 1;
  }
  return lines;
}

function linesBefore(chunk: Buffer, before: number, count: number, earlier: readonly string[]): readonly string[] {
  const lines: string[] = [];
  for (let end = before; lines.length < count && end > 0;) {
    const start = startOfLineEndingAt(chunk, end);
    lines.unshift(lineText(chunk, start, endOfLineAt(chunk, start)));
    end = start;
  }
  return lines.length < count ? [...earlier.slice(lines.length - count), ...lines] : lines;
}
