import { twoDigits } from '../text/digits.ts';
import { utc } from './utc.ts';

/**
 * Milliseconds since the epoch of a text that begins with `2021-10-07T05:34:33`, whatever stands between the digits;
 * undefined as for `utc`. Read by place, without a copy of each number: every event has several times.
 */
export function dateTime(text: string): number | undefined {
  return utc(
    twoDigits(text, 0) * 100 + twoDigits(text, 2),
    twoDigits(text, 5),
    twoDigits(text, 8),
    twoDigits(text, 11),
    twoDigits(text, 14),
    twoDigits(text, 17),
  );
}
