import { codeSpan } from './markdown-code.ts';
import { visibleText } from './visible-text.ts';

// Escapes that hold in every place where a text may stand, table cells included.
const INSTEAD: Readonly<Record<string, string>> = { '|': '&#124;', '<': '&lt;', '&': '&amp;' };

/**
 * Text of the bundle as Markdown that shows it and does nothing else, on one line: no link, heading, list, image, HTML,
 * mention or reference comes of it. Words that forges turn into mentions (`@name`), mail links or references (`#12`)
 * after Markdown is rendered become code, which they leave alone.
 */
export function markdownText(text: string): string {
  const words = visibleText(text).trim().split(/\s+/);
  return words
    .map((word) => (/@|#\d/.test(word) ? codeWord(word) : escapeWord(word)))
    .join(' ')
    .replace(/^[-+=#>]/, '\\$&')
    .replace(/^(\d{1,9})([.)])(?=\s|$)/, '$1\\$2');
}

/** A bar would end a table's cell even within code, so it stands between two pieces of code. */
function codeWord(word: string): string {
  return word
    .split('|')
    .map((piece) => (piece === '' ? '' : codeSpan(piece)))
    .join(INSTEAD['|']);
}

function escapeWord(word: string): string {
  return word
    .replace(/[\\`*_[\]<&|~$]/g, (character) => INSTEAD[character] ?? `\\${character}`)
    .replaceAll('://', '\\://')
    .replace(/\bwww\./gi, (start) => `${start.slice(0, 3)}\\.`);
}
