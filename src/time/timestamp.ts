import { milliseconds, twoDigits } from '../text/digits.ts';
import { dateTime } from './date-time.ts';
import { utc } from './utc.ts';

const RFC_3339 = /^\d{4}-\d\d-\d\d[Tt ]\d\d:\d\d:\d\d(?:[.,](\d+))?([Zz]|[+-]\d\d:?\d\d)$/;

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/**
 * Milliseconds since the epoch of an RFC 3339 time, cut below the millisecond. Undefined where the text is not one,
 * names a day that does not exist, or is Go's zero time, which stands for "never".
 */
export function parseRfc3339(text: string): number | undefined {
  const found = RFC_3339.exec(text);
  if (found === null) return undefined;
  const [, fraction = '', zone = ''] = found;
  const whole = dateTime(text);
  return whole === undefined ? undefined : whole - offsetOf(zone) + milliseconds(fraction);
}

/**
 * Milliseconds since the epoch of a time as kubectl's `describe` prints it, in the client's zone:
 * `Thu, 07 Oct 2021 00:34:33 -0500` (Go's RFC1123Z). Undefined as for `parseRfc3339`.
 */
export function parseRfc1123z(text: string): number | undefined {
  const found = /^[A-Z][a-z]{2}, (\d\d) ([A-Z][a-z]{2}) (\d{4}) (\d\d):(\d\d):(\d\d) ([+-]\d{4})$/.exec(text);
  if (found === null) return undefined;
  const [, day, monthName = '', year, hours, minutes, seconds, zone = ''] = found;
  const month = months.indexOf(monthName) + 1;
  const whole = utc(Number(year), month, Number(day), Number(hours), Number(minutes), Number(seconds));
  return whole === undefined ? undefined : whole - offsetOf(zone);
}

/** `2021-10-07T05:34:33Z`, as the API writes times; milliseconds only where there are any. */
export function formatUtc(ms: number): string {
  return new Date(ms).toISOString().replace('.000Z', 'Z');
}

/** Milliseconds east of UTC, of `Z`, `+0530` or `+05:30`. */
export function offsetOf(zone: string): number {
  if (zone === 'Z' || zone === 'z') return 0;
  const sign = zone.startsWith('-') ? -1 : 1;
  return sign * (twoDigits(zone, 1) * 60 + twoDigits(zone, zone.length - 2)) * 60_000;
}
