import { milliseconds, twoDigits } from './digits.ts';
import type { LogTime } from './log-time.ts';

/**
 * The time of a stamp without a year, placed in 1970. klog and the journal write the node's local time without a zone;
 * it is taken as UTC. `clock` is `17:23:38`.
 */
export function yearlessTime(month: number, day: number, clock: string, fraction: string): LogTime | undefined {
  const hour = twoDigits(clock, 0);
  const minute = twoDigits(clock, 3);
  const second = twoDigits(clock, 6);
  if (month < 1 || month > 12 || day < 1 || day > 31 || hour > 23 || minute > 59 || second > 60) return undefined;
  return { at: Date.UTC(1970, month - 1, day, hour, minute, second, milliseconds(fraction)), yearless: true };
}
