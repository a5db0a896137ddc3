export interface Replacement {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

/**
 * Puts texts in the place of others, and keeps what follows in its column: blanks that part cells are added or eaten, two
 * of them always left. `replacements` are in order and don't overlap.
 */
export function replaceInColumns(line: string, replacements: readonly Replacement[]): string {
  const parts: string[] = [];
  let done = 0;
  /** By how many characters the line is longer than it was. */
  let ahead = 0;
  for (const { from, to, text } of replacements) {
    const kept = shift(line.slice(done, from), ahead);
    parts.push(kept.text, text);
    ahead = kept.ahead + text.length - (to - from);
    done = to;
  }
  parts.push(shift(line.slice(done), ahead).text);
  return parts.join('');
}

/** Makes up for `ahead` at the gaps between cells; what is left over is returned. */
function shift(text: string, ahead: number): { readonly text: string; readonly ahead: number } {
  if (ahead === 0) return { text, ahead };
  let left = ahead;
  const shifted = text.replaceAll(/ {2,}/g, (gap) => {
    const width = Math.max(2, gap.length - left);
    left -= gap.length - width;
    return ' '.repeat(width);
  });
  return { text: shifted, ahead: left };
}
