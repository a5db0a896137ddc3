import { stripAnsi } from '../text/ansi.ts';
import { startOfLineEndingAt } from '../text/line-bounds.ts';
import { parseLogLine } from '../text/log-line.ts';

interface LineTime {
  readonly at?: number;
  readonly yearless?: boolean;
}

/** How many lines are looked at for a time, before a line without one and at a log's ends. */
const REACH = 50;

/** Tells the time of lines that carry none (BIRD's, stack traces) from the lines before them. */
export interface LineClock {
  see(chunk: string): void;
  /** The time of the nearest line before an offset of the current chunk. */
  before(offset: number): LineTime | undefined;
  span(): { readonly firstAt?: number; readonly lastAt?: number; readonly yearless?: boolean };
}

export function createLineClock(): LineClock {
  let chunk = '';
  let atStartOfChunk: LineTime | undefined;
  let first: LineTime | undefined;
  let linesWithout = 0;

  function lastTimeIn(text: string): LineTime | undefined {
    return lastTime(text, text.length) ?? atStartOfChunk;
  }

  return {
    see(next) {
      atStartOfChunk = lastTimeIn(chunk);
      chunk = next;
      if (first === undefined && linesWithout < REACH) {
        for (const line of next.split('\n', REACH)) {
          const time = timeOf(line);
          if (time !== undefined) {
            first = time;
            break;
          }
          linesWithout++;
        }
      }
    },
    before: (offset) => lastTime(chunk, offset) ?? atStartOfChunk,
    span() {
      const last = lastTimeIn(chunk);
      return {
        ...(first?.at === undefined ? {} : { firstAt: first.at }),
        ...(last?.at === undefined ? {} : { lastAt: last.at }),
        ...(first?.yearless === true || last?.yearless === true ? { yearless: true } : {}),
      };
    },
  };
}

function lastTime(text: string, before: number): LineTime | undefined {
  let end = before;
  for (let looked = 0; looked < REACH && end > 0; looked++) {
    const start = startOfLineEndingAt(text, end);
    const time = timeOf(text.slice(start, end));
    if (time !== undefined) return time;
    end = start;
  }
  return undefined;
}

function timeOf(line: string): LineTime | undefined {
  const parsed = parseLogLine(stripAnsi(line.trimEnd().slice(0, 400)));
  return parsed.at === undefined ? undefined : parsed;
}
