/** The first `length` UTF-16 units, no character cut in half, with `…` where something was left out. */
export function keepStart(text: string, length: number): string {
  if (text.length <= length) return text;
  const end = isHighSurrogate(text.charCodeAt(length - 1)) ? length - 1 : length;
  return `${text.slice(0, end)}…`;
}

/** The last `length` units, in the same way. */
export function keepEnd(text: string, length: number): string {
  if (text.length <= length) return text;
  const start = text.length - length;
  return `…${text.slice(isHighSurrogate(text.charCodeAt(start - 1)) ? start + 1 : start)}`;
}

function isHighSurrogate(unit: number): boolean {
  return unit >= 0xd800 && unit <= 0xdbff;
}
