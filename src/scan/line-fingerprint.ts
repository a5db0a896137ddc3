const FNV_OFFSET = 0x811c9dc5;
const FNV_PRIME = 0x01000193;
const DIGIT = 0x30;

/** What is looked at of a line: beyond it, lines that begin alike count as alike. In bytes. */
const LOOKED_AT = 320;

/**
 * The same number for lines that differ only in words with digits: numbers, addresses, ids, times. Lines that repeat
 * are told by it without being decoded. FNV-1a over the bytes, each such word taken as one digit.
 */
export function lineFingerprint(bytes: Uint8Array, start: number, end: number): number {
  const to = Math.min(end, start + LOOKED_AT);
  let hash = FNV_OFFSET;
  let beforeWord = hash;
  let hasDigit = false;
  for (let at = start; at < to; at++) {
    const byte = bytes[at] as number;
    if (IS_OF_WORD[byte] === 1) {
      hasDigit ||= byte <= 0x39;
      hash = Math.imul(hash ^ byte, FNV_PRIME);
      continue;
    }
    if (hasDigit) hash = Math.imul(beforeWord ^ DIGIT, FNV_PRIME);
    hasDigit = false;
    hash = beforeWord = Math.imul(hash ^ byte, FNV_PRIME);
  }
  return hasDigit ? Math.imul(beforeWord ^ DIGIT, FNV_PRIME) : hash;
}

/** Letters and digits of ASCII. */
const IS_OF_WORD = Uint8Array.from({ length: 256 }, (_, byte) =>
  (byte >= 0x30 && byte <= 0x39) || (byte >= 0x41 && byte <= 0x5a) || (byte >= 0x61 && byte <= 0x7a) ? 1 : 0,
);
