import { isAscii } from 'node:buffer';
import type { LogAlarms } from '../model/alarm.ts';
import type { LogOrigin } from '../model/document.ts';
import type { LogHit, LogHits } from '../model/hit.ts';
import type { PatternMatch } from '../model/rule.ts';
import { FOLDS_TO_ASCII } from '../text/folds-to-ascii.ts';
import { parseLogLine } from '../text/log-line.ts';
import { createAlarmCollector } from './alarm-collector.ts';
import { createHitCollector, type HitPlace } from './hit-collector.ts';
import { createKlogLines } from './klog-lines.ts';
import { createLineClock, type LogSpan } from './line-clock.ts';
import { endOfLineAt, startOfLineAt } from './line-ends.ts';
import { createLineNumbers } from './line-numbers.ts';
import { lineText } from './line-text.ts';
import { ALARM, type ScanPlan } from './scan-plan.ts';

export interface LogScan extends LogSpan {
  readonly hits: readonly Omit<LogHits, 'log'>[];
  readonly alarms: LogAlarms;
}

/**
 * One pass over one log, in UTF-8. Chunks hold whole lines; a line is decoded, and a regex asked about it, only where a
 * literal of the regex stands in it. `firstLine` is 1-based.
 */
export async function scanLog(
  origin: LogOrigin,
  firstLine: number,
  chunks: AsyncIterable<Uint8Array>,
  plan: ScanPlan,
): Promise<LogScan> {
  const { file } = origin;
  const numbers = createLineNumbers(firstLine);
  const clock = createLineClock();
  const alarms = createAlarmCollector(file);
  const klog = createKlogLines();
  /** By pattern, as far as it came up. */
  const isFor = new Map<number, boolean>();
  /** Where lines of the current chunk begin that a pattern matched. */
  const matched = new Set<number>();
  let chunk: Buffer = Buffer.alloc(0);
  const hits = createHitCollector({ file, idOf: (pattern) => plan.patterns[pattern]?.id ?? '', describe });

  for await (const bytes of chunks) {
    chunk = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
    numbers.begin(chunk);
    clock.begin(chunk);
    hits.begin(chunk);
    if (hidesLiterals(chunk)) askAboutEachLine();
    else askWhereLiteralsStand();
    hits.settle();
    klog.forEachAlarm(chunk, alarms.add);
    alarms.settle(chunk, (start) => matched.has(start), numbers.at);
    matched.clear();
  }
  return { hits: hits.finish(), alarms: alarms.finish(), ...clock.span() };

  function askWhereLiteralsStand(): void {
    let line: HitPlace = { start: 0, end: -1 };
    let text: string | undefined;
    const askedAt = new Map<number, number>();
    plan.forEachCandidate(chunk, (pattern, at) => {
      if (at < line.start || at > line.end) {
        line = { start: startOfLineAt(chunk, at), end: endOfLineAt(chunk, at) };
        text = undefined;
      }
      if (pattern === ALARM) {
        alarms.add(line.start);
        return;
      }
      if (!isLookedFor(pattern) || askedAt.get(pattern) === line.start) return;
      askedAt.set(pattern, line.start);
      ask(pattern, line, (text ??= lineText(chunk, line.start, line.end)));
    });
    const everyLine = plan.everyLine.filter(isLookedFor);
    if (everyLine.length === 0) return;
    forEachLine((place) => {
      const textOfLine = lineText(chunk, place.start, place.end);
      for (const pattern of everyLine) ask(pattern, place, textOfLine);
    });
  }

  /** The slow way: literals are looked for in each line as the regexes will see it. */
  function askAboutEachLine(): void {
    forEachLine((place) => {
      const text = lineText(chunk, place.start, place.end);
      const asked = new Set(plan.everyLine);
      if (FOLDS_TO_ASCII.test(text)) for (const pattern of plan.patterns.keys()) asked.add(pattern);
      const bytes = Buffer.from(text);
      plan.forEachCandidate(bytes, (pattern) => asked.add(pattern));
      if (asked.delete(ALARM)) alarms.add(place.start);
      for (const pattern of asked) if (isLookedFor(pattern)) ask(pattern, place, text);
    });
  }

  function isLookedFor(pattern: number): boolean {
    let answer = isFor.get(pattern);
    if (answer === undefined) isFor.set(pattern, (answer = plan.patterns[pattern]?.isFor(origin) === true));
    return answer;
  }

  function forEachLine(see: (place: HitPlace) => void): void {
    for (let start = 0; start < chunk.length;) {
      const end = endOfLineAt(chunk, start);
      see({ start, end });
      start = end + 1;
    }
  }

  function ask(pattern: number, place: HitPlace, text: string): void {
    if (plan.patterns[pattern]?.pattern.testFound(text) !== true) return;
    hits.add(pattern, place);
    matched.add(place.start);
  }

  function describe(pattern: number, { start, end }: HitPlace): Omit<LogHit, 'context'> {
    const text = lineText(chunk, start, end);
    const parsed = parseLogLine(text);
    const time = parsed.at === undefined ? clock.before(start) : parsed;
    return {
      file,
      line: numbers.at(start),
      text,
      match: () => plan.patterns[pattern]?.pattern.match(text) ?? NO_MATCH,
      ...(time?.at === undefined ? {} : { at: time.at }),
      ...(time?.yearless === true ? { yearless: true } : {}),
      ...(parsed.level === undefined ? {} : { level: parsed.level }),
      ...(parsed.component === undefined ? {} : { component: parsed.component }),
      ...(parsed.host === undefined ? {} : { host: parsed.host }),
    };
  }
}

const NO_MATCH: PatternMatch = { at: 0, end: 0, captures: {} };

const ESCAPE = 0x1b;

const LONG_S = Buffer.from('\u017F');
const KELVIN = Buffer.from('\u212A');

/** Colours inside of a literal, and letters that match as others do, keep a literal from being found in bytes. */
function hidesLiterals(chunk: Buffer): boolean {
  return chunk.includes(ESCAPE) || (!isAscii(chunk) && (chunk.includes(LONG_S) || chunk.includes(KELVIN)));
}
