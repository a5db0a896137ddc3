import { endOfLineAt } from '../../../text/line-bounds.ts';

const SPACE = 0x20;

/** The lines of a text that have something on them, one at a time, by offsets: nothing is copied. */
export class BlockLines {
  readonly text: string;
  /** Where what is left of the line begins. */
  at = 0;
  /** Where the line ends: the offset of its newline, or the length of the text. */
  end = -1;
  /** The column of what is left; -1 behind the last line. */
  indent = 0;
  /** Empty lines stand before it. */
  isAfterBlank = false;
  /** The next such colon, which may be many lines away: they are not searched for it again. */
  #colon = -1;

  /** From the first line, or from a place in a line that stands in that column. */
  constructor(text: string, at?: number, column = 0) {
    this.text = text;
    if (at === undefined) {
      this.next();
      return;
    }
    this.at = at;
    this.end = endOfLineAt(text, at);
    this.indent = column;
  }

  next(): void {
    const { text } = this;
    this.isAfterBlank = false;
    for (let start = this.end + 1; start < text.length; start = this.end + 1) {
      this.indent = this.indentAt(start);
      this.at = start + this.indent;
      this.end = endOfLineAt(text, this.at);
      if (this.at < this.end) return;
      this.isAfterBlank = true;
    }
    this.stop();
  }

  stop(): void {
    this.at = this.text.length;
    this.end = this.text.length;
    this.indent = -1;
  }

  /** Passes over so many columns of the line. */
  skip(columns: number): void {
    this.at += columns;
    this.indent += columns;
  }

  /** It is an element of a list. */
  isItem(): boolean {
    return this.text.startsWith('- ', this.at);
  }

  isQuoted(): boolean {
    return this.text[this.at] === '"' || this.text[this.at] === "'";
  }

  /** What is left of the line is a text, number or word. */
  isScalar(): boolean {
    return this.isQuoted() || (!this.isItem() && this.colon() === -1);
  }

  /** What is left of the line. */
  rest(): string {
    return this.text.slice(this.at, this.end);
  }

  /** Where the first `: ` of what is left of the line begins, or the colon at its end; -1 without. */
  colon(): number {
    if (this.#colon < this.at) this.#colon = endOfKey(this.text, this.at);
    return this.#colon < this.end ? this.#colon : -1;
  }

  /** Spaces at the begin of the line that starts there. */
  indentAt(start: number): number {
    let at = start;
    while (this.text.charCodeAt(at) === SPACE) at++;
    return at - start;
  }

  isBlank(start: number): boolean {
    return start + this.indentAt(start) === endOfLineAt(this.text, start);
  }
}

function endOfKey(text: string, from: number): number {
  let colon = text.indexOf(':', from);
  while (colon !== -1 && !isBlank(text[colon + 1])) colon = text.indexOf(':', colon + 1);
  return colon === -1 ? text.length : colon;
}

function isBlank(character: string | undefined): boolean {
  return character === ' ' || character === '\n' || character === undefined;
}
