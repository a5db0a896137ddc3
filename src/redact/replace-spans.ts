import { replaceInColumns, type Replacement } from './replace-in-columns.ts';
import { PLACEHOLDER, type SecretSpan } from './secret-span.ts';

/** Puts the placeholder in the place of each span; spans that touch or overlap become one. */
export function replaceSpans(line: string, spans: readonly SecretSpan[]): string {
  const replacements: Replacement[] = [];
  for (const { from, to, isNumber } of [...spans].sort((a, b) => a.from - b.from)) {
    const last = replacements.at(-1);
    if (last !== undefined && from <= last.to) {
      replacements[replacements.length - 1] = { ...last, to: Math.max(last.to, to) };
    } else {
      replacements.push({ from, to, text: isNumber === true ? `"${PLACEHOLDER}"` : PLACEHOLDER });
    }
  }
  return replaceInColumns(line, replacements);
}
