export type TextEncoding = 'utf-8' | 'utf-16le' | 'utf-16be';

/** A binary that is mostly text has fewer control characters than this share of its bytes. */
const CONTROL_SHARE = 0.03;
/** 1 for control characters that no text has: not the white space, backspace and escape that terminals write. */
const CONTROLS = Uint8Array.from({ length: 256 }, (_, byte) => (isControl(byte) ? 1 : 0));
/** Shorter heads say nothing about where their NULs stand. */
const SHORTEST_UTF16_HEAD = 8;

/**
 * The encoding that a file's first bytes speak for; undefined for a binary. PowerShell redirects into UTF-16LE with a
 * byte order mark, and some editors save it without one.
 */
export function detectEncoding(head: Uint8Array): TextEncoding | undefined {
  if (head[0] === 0xff && head[1] === 0xfe) return 'utf-16le';
  if (head[0] === 0xfe && head[1] === 0xff) return 'utf-16be';
  return detectUnmarkedUtf16(head) ?? (isBinary(head) ? undefined : 'utf-8');
}

function detectUnmarkedUtf16(head: Uint8Array): TextEncoding | undefined {
  if (head.length < SHORTEST_UTF16_HEAD || !head.includes(0)) return undefined;
  let even = 0;
  let odd = 0;
  for (let at = 0; at + 1 < head.length; at += 2) {
    if (head[at] === 0) even++;
    if (head[at + 1] === 0) odd++;
  }
  const most = 0.8 * (head.length >> 1);
  const few = 0.05 * (head.length >> 1);
  if (odd >= most && even <= few) return 'utf-16le';
  if (even >= most && odd <= few) return 'utf-16be';
  return undefined;
}

/** A run of NULs counts once: a log on a disk that lost power has a hole of them and is a log all the same. */
function isBinary(head: Uint8Array): boolean {
  const controls = countControls(head);
  if (controls === 0) return false;
  let repeated = 0;
  for (let at = 1; at < head.length; at++) if (head[at] === 0 && head[at - 1] === 0) repeated++;
  return controls - repeated > CONTROL_SHARE * (head.length - repeated);
}

/** Every file is asked: four bytes at once, of which a newline in each line is nearly all that is looked at closer. */
function countControls(bytes: Uint8Array): number {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let count = 0;
  let at = 0;
  for (; at + 4 <= bytes.length; at += 4) {
    if (!mayHoldControl(view.getInt32(at, true))) continue;
    for (let byte = at; byte < at + 4; byte++) count += CONTROLS[bytes[byte] ?? 0] ?? 0;
  }
  for (; at < bytes.length; at++) count += CONTROLS[bytes[at] ?? 0] ?? 0;
  return count;
}

/** Whether one of four bytes is below a space, or is DEL: a subtraction from each borrows where it is. */
function mayHoldControl(word: number): boolean {
  const toDel = word ^ 0x7f7f7f7f;
  return ((((word - 0x20202020) & ~word) | ((toDel - 0x01010101) & ~toDel)) & 0x80808080) !== 0;
}

function isControl(byte: number): boolean {
  return (byte < 0x20 && !(byte >= 0x08 && byte <= 0x0d) && byte !== 0x1b) || byte === 0x7f;
}
