import type { LogHits } from '../model/hit.ts';
import { stripAnsi } from '../text/ansi.ts';
import { countNewlines, endOfLineAt } from '../text/line-bounds.ts';
import { parseLogLine } from '../text/log-line.ts';
import { createHitCollector } from './hit-collector.ts';
import { createLineClock } from './line-clock.ts';
import type { Prefilter } from './prefilter.ts';

export interface LogScan {
  readonly hits: readonly Omit<LogHits, 'log'>[];
  readonly lines: number;
  /** Times of the first and last line that has one. */
  readonly firstAt?: number;
  readonly lastAt?: number;
  readonly yearless?: boolean;
}

/**
 * One pass over one log. Chunks hold whole lines; a line is cut out and looked at only where a literal points to it.
 */
export async function scanLog(
  file: string,
  firstLine: number,
  chunks: AsyncIterable<string>,
  prefilter: Prefilter,
): Promise<LogScan> {
  const collector = createHitCollector(file);
  const clock = createLineClock();
  let line = firstLine;

  for await (const chunk of chunks) {
    collector.beginChunk(chunk);
    clock.see(chunk);
    const lower = chunk.toLowerCase();
    // A few letters grow when folded; then offsets differ, and every line of the chunk is looked at.
    const aligned = lower.length === chunk.length && !prefilter.everyLine;
    let at = 0;
    let lineOfAt = line;
    while (at < chunk.length) {
      const found = aligned ? prefilter.next(lower, at) : at;
      if (found === -1) break;
      const start = chunk.lastIndexOf('\n', found - 1) + 1;
      const end = endOfLineAt(chunk, start);
      lineOfAt += countNewlines(chunk, at, start);
      lookAt(chunk.slice(start, end), start, lineOfAt);
      at = end + 1;
      lineOfAt += 1;
    }
    line += countNewlines(chunk, 0, chunk.length);
    if (!chunk.endsWith('\n')) line += 1;
  }
  return { hits: collector.finish(), lines: line - firstLine, ...clock.span() };

  function lookAt(raw: string, offset: number, number: number): void {
    const text = stripAnsi(raw.endsWith('\r') ? raw.slice(0, -1) : raw);
    let parsed: ReturnType<typeof parseLogLine> | undefined;
    for (const { id, pattern } of prefilter.candidates(text.toLowerCase())) {
      const match = pattern.match(text);
      if (match === undefined) continue;
      parsed ??= parseLogLine(text);
      const time = parsed.at === undefined ? clock.before(offset) : parsed;
      collector.add(id, offset, {
        file,
        line: number,
        text,
        mark: { from: match.at, to: match.end },
        captures: match.captures,
        ...(time?.at === undefined ? {} : { at: time.at }),
        ...(time?.yearless === true ? { yearless: true } : {}),
        ...(parsed.level === undefined ? {} : { level: parsed.level }),
        ...(parsed.component === undefined ? {} : { component: parsed.component }),
      });
    }
  }
}
