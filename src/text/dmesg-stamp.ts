import type { LogTime } from './log-time.ts';
import { monthNumber } from './month-number.ts';

export interface DmesgStamp {
  /** Missing where the kernel's own clock, seconds since it started, was printed. */
  readonly time?: LogTime;
  /** Offset in the line after the stamp. */
  readonly end: number;
}

const SINCE_BOOT = /^\[ *\d+\.\d{6}\] /;
const DATE = /^\[[A-Z][a-z]{2} ([A-Z][a-z]{2}) ([ \d]\d) (\d\d):(\d\d):(\d\d) (\d{4})\] /;

/**
 * `[16194369.907056] `, as the kernel stamps its messages (CONFIG_PRINTK_TIME), and `[Tue Nov 20 22:30:22 2018] `, as
 * `dmesg -T` of util-linux prints it in the node's zone, which is taken as UTC.
 */
export function dmesgStamp(line: string): DmesgStamp | undefined {
  const sinceBoot = SINCE_BOOT.exec(line);
  if (sinceBoot !== null) return { end: sinceBoot[0].length };
  const found = DATE.exec(line);
  if (found === null) return undefined;
  const [whole, name = ''] = found;
  const month = monthNumber(name);
  if (month === undefined) return undefined;
  const [day = 0, hour, minute, second, year = 0] = found.slice(2).map(Number);
  return { time: { at: Date.UTC(year, month - 1, day, hour, minute, second) }, end: whole.length };
}
