/** Reads a text stream line by line. */
export interface LineCursor {
  /** The next line with its newline; undefined at the end. */
  next(): Promise<string | undefined>;
  /** Gives a line back, to be read again. */
  unread(line: string): void;
  /** 1-based number of the line that comes next. */
  readonly line: number;
}

/** `pieces` hold whole lines, as `linePieces` makes them. */
export function createLineCursor(pieces: AsyncIterable<string>): LineCursor {
  const iterator = pieces[Symbol.asyncIterator]();
  let piece = '';
  let at = 0;
  let unread: string | undefined;
  let line = 1;
  return {
    get line() {
      return line;
    },
    async next() {
      if (unread !== undefined) {
        const again = unread;
        unread = undefined;
        line++;
        return again;
      }
      while (at >= piece.length) {
        const next = await iterator.next();
        if (next.done === true) return undefined;
        piece = next.value;
        at = 0;
      }
      const end = piece.indexOf('\n', at) + 1 || piece.length;
      const text = piece.slice(at, end);
      at = end;
      line++;
      return text;
    },
    unread(text) {
      unread = text;
      line--;
    },
  };
}
