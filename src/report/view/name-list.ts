import { readableNumber } from './readable-number.ts';

/** The first names and how many follow: `a, b, c and 4 more`. */
export function nameList(names: readonly string[], shown = 3): string {
  if (names.length <= shown) return names.join(', ');
  return `${names.slice(0, shown).join(', ')} and ${readableNumber(names.length - shown)} more`;
}
