import { visibleText } from '../report/visible-text.ts';

/** RFC 4180, lines ending in CR LF. The first line names the columns. */
export function csv(lines: readonly (readonly (string | number | undefined)[])[]): string {
  return lines.map((cells) => `${cells.map(csvCell).join(',')}\r\n`).join('');
}

/**
 * A text stays a text: spreadsheets take what begins with one of `= + - @`, a tab or a carriage return for a formula,
 * unless an apostrophe stands before it (OWASP, "CSV Injection").
 */
function csvCell(value: string | number | undefined): string {
  if (value === undefined) return '';
  if (typeof value === 'number') return String(value);
  const safe = /^[\s]*[=+\-@\t\r＝＋－＠]/.test(value) ? `'${value}` : value;
  const text = visibleText(safe).replace(/[\t\n]+/g, ' ');
  return /[",;]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
