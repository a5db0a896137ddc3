import { countNewlines } from '../text/line-bounds.ts';
import { linePieces } from '../text/line-pieces.ts';

/** Reads a text stream in pieces and knows the line on which it stands. */
export class TextCursor {
  readonly #pieces: AsyncIterator<string>;
  #piece = '';
  #line: number;
  #atLineStart = true;

  /** Longer lines come in several pieces; all others end at line ends. In UTF-16 code units. */
  readonly longestLine: number;

  constructor(texts: AsyncIterable<string>, longestLine: number, firstLine = 1) {
    this.#pieces = linePieces(texts, longestLine);
    this.longestLine = longestLine;
    this.#line = firstLine;
  }

  /** Text that was read and not taken. */
  get piece(): string {
    return this.#piece;
  }

  /** 1-based line on which `piece` begins. */
  get line(): number {
    return this.#line;
  }

  get atLineStart(): boolean {
    return this.#atLineStart;
  }

  /** Makes sure that there is text in `piece`; false at the end of the stream. */
  async fill(): Promise<boolean> {
    while (this.#piece === '') {
      const { done, value } = await this.#pieces.next();
      if (done === true) return false;
      this.#piece = value;
    }
    return true;
  }

  /** Takes the first `length` characters of `piece`. */
  take(length: number): string {
    const taken = this.#piece.slice(0, length);
    this.#piece = this.#piece.slice(length);
    if (taken !== '') {
      this.#line += countNewlines(taken, 0, taken.length);
      this.#atLineStart = taken.endsWith('\n');
    }
    return taken;
  }

  /** Takes the rest of the line, with its newline, as far as it is in `piece`. */
  takeLine(): string {
    return this.take(this.#piece.indexOf('\n') + 1 || this.#piece.length);
  }

  /**
   * Takes the pieces that follow, until they hold `limit` characters or the stream ends. What is taken in such lumps is
   * not counted: `line` stays where it was.
   */
  async takeUpTo(limit: number): Promise<string> {
    const taken: string[] = [];
    let length = 0;
    while (length < limit && (await this.fill())) {
      taken.push(this.#piece);
      length += this.#piece.length;
      this.#piece = '';
    }
    return taken.join('');
  }
}
