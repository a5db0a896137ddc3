import type { Alarm, AlarmLevel, LogAlarms } from '../model/alarm.ts';
import type { LogLevel } from '../model/rule.ts';
import { parseLogLine } from '../text/log-line.ts';
import { endOfLineAt } from './line-ends.ts';
import { lineFingerprint } from './line-fingerprint.ts';
import { lineText } from './line-text.ts';

/** Kinds of lines that are told apart in one log. */
const MOST_KINDS = 256;
/** Times kept of one kind; beyond, every second one is dropped and half as many are taken. */
const MOST_TIMES = 16;
/** Of a line. In bytes. */
const LONGEST_TEXT = 600;

/** Keeps the warnings and errors of a log that no pattern matches, by kind, in bounded memory. */
export interface AlarmCollector {
  /** Where a line of the current chunk begins that bears a mark; in any order, some twice. */
  add(start: number): void;
  /** To be called when all of a chunk was looked at. */
  settle(chunk: Buffer, isKnown: (start: number) => boolean, lineNumber: (start: number) => number): void;
  finish(): LogAlarms;
}

interface Kind extends Omit<Alarm, 'count' | 'times' | 'lastAt'> {
  count: number;
  times: number[];
  /** Of its last line; the time is read from it when all lines were seen. */
  lastHead: string;
  /** Of so many lines the time is looked at once. */
  every: number;
}

export function createAlarmCollector(file: string): AlarmCollector {
  /** `undefined` for lines that bear a mark and are neither warnings nor errors. */
  const kinds = new Map<number, Kind | undefined>();
  let starts: number[] = [];
  let notTaken = 0;

  function begin(chunk: Buffer, start: number, end: number, line: number): Kind | undefined {
    const text = headOf(chunk, start, end);
    const { at, yearless, level, component, host, message } = parseLogLine(text);
    if (!isAlarm(level)) return undefined;
    return {
      file,
      line,
      text,
      message,
      level,
      ...(component === undefined ? {} : { component }),
      ...(host === undefined ? {} : { host }),
      ...(at === undefined ? {} : { firstAt: at }),
      ...(yearless === true ? { yearless } : {}),
      count: 0,
      lastHead: '',
      times: at === undefined ? [] : [at],
      every: 1,
    };
  }

  return {
    add(start) {
      starts.push(start);
    },
    settle(chunk, isKnown, lineNumber) {
      const lastOf = new Map<Kind, number>();
      starts.sort((a, b) => a - b);
      let earlier = -1;
      for (const start of starts) {
        if (start === earlier || isKnown(start)) continue;
        earlier = start;
        const end = endOfLineAt(chunk, start);
        const fingerprint = lineFingerprint(chunk, start, end);
        let kind = kinds.get(fingerprint);
        if (kind === undefined) {
          if (kinds.has(fingerprint)) continue;
          if (kinds.size >= MOST_KINDS) {
            notTaken++;
            continue;
          }
          kinds.set(fingerprint, (kind = begin(chunk, start, end, lineNumber(start))));
          if (kind === undefined) continue;
        } else if (kind.count % kind.every === 0) {
          takeTime(kind, parseLogLine(headOf(chunk, start, end)).at);
        }
        kind.count++;
        lastOf.set(kind, start);
      }
      for (const [kind, start] of lastOf) kind.lastHead = headOf(chunk, start, endOfLineAt(chunk, start));
      starts = [];
    },
    finish: () => ({
      alarms: [...kinds.values()].flatMap((kind) => {
        if (kind === undefined) return [];
        const { every: _, lastHead, ...alarm } = kind;
        const lastAt = parseLogLine(lastHead).at ?? alarm.firstAt;
        return [{ ...alarm, ...(lastAt === undefined ? {} : { lastAt }) }];
      }),
      notTaken,
    }),
  };
}

function takeTime(kind: Kind, at: number | undefined): void {
  if (at === undefined) return;
  kind.times.push(at);
  if (kind.times.length < MOST_TIMES) return;
  kind.times = kind.times.filter((_, index) => index % 2 === 0);
  kind.every *= 2;
}

function headOf(chunk: Buffer, start: number, end: number): string {
  return lineText(chunk, start, Math.min(end, start + LONGEST_TEXT));
}

function isAlarm(level: LogLevel | undefined): level is AlarmLevel {
  return level === 'warning' || level === 'error' || level === 'fatal';
}
