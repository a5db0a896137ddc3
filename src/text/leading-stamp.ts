import { dateTime } from '../time/date-time.ts';
import { offsetOf } from '../time/timestamp.ts';
import { milliseconds } from './digits.ts';

export interface LeadingStamp {
  /** Milliseconds since the epoch. A stamp without a zone is taken as UTC, as containers run in it. */
  readonly at: number;
  readonly hasZone: boolean;
  /** Offset in the text after the stamp. */
  readonly end: number;
}

const STAMP = /^\d{4}[-/]\d\d[-/]\d\d[T _]\d\d:\d\d:\d\d(?:[.,](\d{1,9}))?(Z|[+-]\d\d:?\d\d)?(?![\d:])/;
const ZERO = 0x30;
const NINE = 0x39;

/**
 * The date and time that a line begins with: RFC 3339, the same with a blank or (svlogd -tt) an underscore for the
 * `T`, and the slashes of Go's log package.
 */
export function leadingStamp(text: string): LeadingStamp | undefined {
  const first = text.charCodeAt(0);
  // Most lines begin with a letter, and most are asked about.
  if (first < ZERO || first > NINE) return undefined;
  const found = STAMP.exec(text);
  if (found === null) return undefined;
  const [whole, fraction = '', zone] = found;
  const local = dateTime(text);
  if (local === undefined) return undefined;
  return {
    at: local + milliseconds(fraction) - (zone === undefined ? 0 : offsetOf(zone)),
    hasZone: zone !== undefined,
    end: whole.length,
  };
}
