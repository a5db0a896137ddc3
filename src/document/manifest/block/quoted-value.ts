import { endOfJsonValue } from '../json-scan.ts';

/** A line end in quotes, with the indentation behind it, is a space. */
const FOLD = /\n */g;

/** Behind the closing quote of the text in quotes that begins at `start`; -1 where it has none. */
export function endOfQuoted(text: string, start: number): number {
  if (text[start] === '"') return endOfJsonValue(text, start);
  let quote = text.indexOf("'", start + 1);
  while (text.startsWith("''", quote)) quote = text.indexOf("'", quote + 2);
  return quote === -1 ? -1 : quote + 1;
}

/** What a text in quotes says; undefined where it has an escape that JSON does not know. */
export function quotedValue(quoted: string): string | undefined {
  const inner = quoted.slice(1, -1);
  if (quoted.startsWith("'")) return inner.replaceAll("''", "'").replace(FOLD, ' ');
  if (!inner.includes('\\')) return inner.replace(FOLD, ' ');
  try {
    return JSON.parse(`"${inner.replace(/\\\n *|\n *|\\[^]/g, inJson)}"`) as string;
  } catch {
    return undefined;
  }
}

/** What JSON escapes, YAML escapes in the same way; it escapes line ends and spaces besides. */
function inJson(escape: string): string {
  if (escape.startsWith('\\\n')) return '';
  return escape.startsWith('\n') || escape === '\\ ' ? ' ' : escape;
}
