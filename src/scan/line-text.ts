import { stripAnsi } from '../text/ansi.ts';

/** The text of a line that ends at `end`, before its newline: without a carriage return and colours. */
export function lineText(chunk: Buffer, start: number, end: number): string {
  const text = chunk.toString('utf8', start, end);
  return stripAnsi(text.endsWith('\r') ? text.slice(0, -1) : text);
}
