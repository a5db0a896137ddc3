const NEWLINE = 0x0a;

/** Where the line begins whose end (after its newline) is at `end`. */
export function startOfLineEndingAt(bytes: Uint8Array, end: number): number {
  return end < 2 ? 0 : bytes.lastIndexOf(NEWLINE, end - 2) + 1;
}

/** Where the line begins that holds `at`. */
export function startOfLineAt(bytes: Uint8Array, at: number): number {
  return at === 0 ? 0 : bytes.lastIndexOf(NEWLINE, at - 1) + 1;
}

/** Where the line that holds `at` ends: the place of its newline, or the length of the bytes. */
export function endOfLineAt(bytes: Uint8Array, at: number): number {
  const end = bytes.indexOf(NEWLINE, at);
  return end === -1 ? bytes.length : end;
}

export function countNewlines(bytes: Uint8Array, from: number, to: number): number {
  let count = 0;
  for (let at = bytes.indexOf(NEWLINE, from); at !== -1 && at < to; at = bytes.indexOf(NEWLINE, at + 1)) count++;
  return count;
}
