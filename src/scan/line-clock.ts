import { parseLogLine } from '../text/log-line.ts';
import { endOfLineAt, startOfLineEndingAt } from './line-ends.ts';
import { lineText } from './line-text.ts';

export interface LineTime {
  readonly at?: number;
  readonly yearless?: boolean;
}

export interface LogSpan {
  /** Times of the first and last line that has one. */
  readonly firstAt?: number;
  readonly lastAt?: number;
  readonly yearless?: boolean;
}

/** Tells the time of lines that carry none (BIRD's, stack traces) from the lines before them. */
export interface LineClock {
  begin(chunk: Buffer): void;
  /** The time of the nearest line that ends at or before an offset of the current chunk. */
  before(offset: number): LineTime | undefined;
  span(): LogSpan;
}

/** How many lines are looked at for a time, before a line without one and at a log's ends. */
const REACH = 50;
/** Chunks that are held for the lines before the current one; a chunk may be a single line. */
const MOST_EARLIER = 8;
/** A time stands at the begin of a line. */
const LOOKED_AT = 400;

export function createLineClock(): LineClock {
  let chunk: Buffer = Buffer.alloc(0);
  let earlier: readonly Buffer[] = [];
  let first: LineTime | undefined;
  let linesWithout = 0;

  function findFirst(): void {
    for (let at = 0; at < chunk.length && first === undefined && linesWithout < REACH; linesWithout++) {
      const end = endOfLineAt(chunk, at);
      first = timeOf(chunk, at, end);
      at = end + 1;
    }
  }

  function before(offset: number): LineTime | undefined {
    let looked = 0;
    for (const [back, part] of [chunk, ...earlier].entries()) {
      for (let end = back === 0 ? offset : part.length; end > 0 && looked < REACH; looked++) {
        const start = startOfLineEndingAt(part, end);
        const time = timeOf(part, start, end);
        if (time !== undefined) return time;
        end = start;
      }
    }
    return undefined;
  }

  return {
    begin(next) {
      earlier = [chunk, ...earlier.slice(0, MOST_EARLIER - 1)];
      chunk = next;
      findFirst();
    },
    before,
    span() {
      const last = before(chunk.length);
      return {
        ...(first?.at === undefined ? {} : { firstAt: first.at }),
        ...(last?.at === undefined ? {} : { lastAt: last.at }),
        ...(first?.yearless === true || last?.yearless === true ? { yearless: true } : {}),
      };
    },
  };
}

function timeOf(chunk: Buffer, start: number, end: number): LineTime | undefined {
  const parsed = parseLogLine(lineText(chunk, start, Math.min(end, start + LOOKED_AT)).trimEnd());
  return parsed.at === undefined ? undefined : parsed;
}
