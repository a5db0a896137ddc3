import { LONGEST_LINE } from './longest-line.ts';

const SMALLEST_PIECE = 1 << 16;

/**
 * Joins and cuts a text stream into pieces of whole lines. A line longer than `longest` comes in several pieces,
 * cut at multiples of that length wherever the stream's own chunks ended; every other piece but the last ends
 * with a newline.
 */
export async function* linePieces(
  texts: AsyncIterable<string>,
  longest = LONGEST_LINE,
): AsyncGenerator<string, void, undefined> {
  const enough = Math.min(SMALLEST_PIECE, longest);
  let pending = '';
  for await (const text of texts) {
    pending += text;
    if (pending.length < enough) continue;
    while (pending.length > longest) {
      const end = pending.lastIndexOf('\n', longest - 1) + 1 || longest;
      yield pending.slice(0, end);
      pending = pending.slice(end);
    }
    const end = pending.lastIndexOf('\n') + 1;
    if (end > 0) {
      yield pending.slice(0, end);
      pending = pending.slice(end);
    }
  }
  if (pending !== '') yield pending;
}
