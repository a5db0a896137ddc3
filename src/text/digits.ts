const ZERO = 0x30;

/** The number that the digits at a place make; they are known to be digits. */
export function twoDigits(text: string, at: number): number {
  return (text.charCodeAt(at) - ZERO) * 10 + text.charCodeAt(at + 1) - ZERO;
}

/** Milliseconds of the digits behind a decimal point, cut below the millisecond. */
export function milliseconds(digits: string): number {
  return digits === '' ? 0 : Number(digits.length < 3 ? digits.padEnd(3, '0') : digits.slice(0, 3));
}
