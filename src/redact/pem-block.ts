import type { SecretSpan } from './secret-span.ts';

const BEGIN = /-----BEGIN [A-Z0-9 ]{1,60}-----/g;
const END = '-----END ';
/** A line of a block (RFC 7468) without the blanks around it, with the headers that older keys have. */
const BODY = /^(?:[A-Za-z0-9+/=]*|(?:Proc-Type|DEK-Info|Comment|Version): .*)$/;
/** What of a line with something before the block's text, such as a log's stamp, is the block's. */
const TAIL = /(?<![A-Za-z0-9+/=])[A-Za-z0-9+/]{32,}={0,2}$|(?<![A-Za-z0-9+/=])[A-Za-z0-9+/]{2,}={1,2}$/;
/** A certificate with a long key has some 40 lines. */
const LONGEST_BLOCK = 400;
/** After so many lines in a row that are none of a block, it has broken off. Other lines of a log may stand in between. */
const MOST_FOREIGN = 4;

/**
 * Finds blocks of PEM over the lines of a text: keys, and certificates as well, which name hosts and addresses in a form
 * that nothing else here can see. A block within one line, its newlines escaped, is found there.
 */
export class PemBlock {
  /** Lines of the open block so far; 0 outside one. */
  #lines = 0;
  /** The last lines that were none of its text. */
  #foreign = 0;

  find(line: string): readonly SecretSpan[] {
    if (this.#lines > 0) return this.#goOn(line);
    const spans: SecretSpan[] = [];
    let done = 0;
    for (const match of line.matchAll(BEGIN)) {
      const from = match.index + match[0].length;
      if (from < done) continue;
      const end = line.indexOf(END, from);
      done = end === -1 ? endOfText(line, from) : end;
      if (done > from) spans.push({ kind: 'pem', from, to: done });
      if (end === -1 && done === line.length) this.#lines = 1;
    }
    return spans;
  }

  #goOn(line: string): readonly SecretSpan[] {
    const end = line.indexOf(END);
    if (end !== -1) {
      this.#lines = 0;
      const from = line.length - line.trimStart().length;
      return end > from && BODY.test(line.slice(0, end).trim()) ? [{ kind: 'pem', from, to: end }] : [];
    }
    const span = bodyOf(line);
    this.#foreign = span === undefined ? this.#foreign + 1 : 0;
    this.#lines = this.#foreign > MOST_FOREIGN || this.#lines >= LONGEST_BLOCK ? 0 : this.#lines + 1;
    return span === undefined || span.to === span.from ? [] : [span];
  }
}

function bodyOf(line: string): SecretSpan | undefined {
  if (BODY.test(line.trim())) {
    return { kind: 'pem', from: line.length - line.trimStart().length, to: line.trimEnd().length };
  }
  const tail = TAIL.exec(line);
  return tail === null ? undefined : { kind: 'pem', from: tail.index, to: line.length };
}

/** Of a block that a string cuts short. */
function endOfText(line: string, from: number): number {
  const quote = line.slice(from).search(/["']/);
  return quote === -1 ? line.length : from + quote;
}
