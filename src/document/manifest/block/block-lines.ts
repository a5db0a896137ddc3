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
    let start = this.end + 1;
    this.isAfterBlank = false;
    while (start < this.text.length && this.isBlank(start)) {
      start = endOfLineAt(this.text, start) + 1;
      this.isAfterBlank = true;
    }
    if (start >= this.text.length) {
      this.stop();
      return;
    }
    this.at = start + this.indentAt(start);
    this.end = endOfLineAt(this.text, start);
    this.indent = this.at - start;
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

  /** Where the first `: ` of the line begins, or the colon at its end; -1 without. */
  colon(): number {
    let colon = this.text.indexOf(':', this.at);
    while (colon !== -1 && colon < this.end - 1 && this.text.charCodeAt(colon + 1) !== SPACE) {
      colon = this.text.indexOf(':', colon + 1);
    }
    return colon < this.end ? colon : -1;
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
