import stringWidth from 'string-width';

/** A column each: nearly all texts are measured by their length. */
const ONE_COLUMN_EACH = /^[ -~·…–▲✔✖]*$/;

/** The start of a text that fits into `width` columns, with `…` where something was left out. */
export function fit(text: string, width: number): string {
  // Measuring is not for texts of any length: what lies beyond a few units a column is left out unmeasured.
  const head = text.slice(0, 4 * width);
  if (head === text && columns(text) <= width) return text;
  let fitting = '';
  for (const character of head) {
    if (columns(fitting + character) > width - 1) break;
    fitting += character;
  }
  return `${fitting}…`;
}

/** Lines of at most `width` columns, broken at spaces; a word that is longer than a line is broken anywhere. */
export function wrap(text: string, width: number): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(/\s+/).flatMap((part) => pieces(part, width))) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (columns(longer) <= width) {
      line = longer;
    } else {
      lines.push(line);
      line = word;
    }
  }
  return line === '' ? lines : [...lines, line];
}

function pieces(word: string, width: number): readonly string[] {
  if (columns(word) <= width) return [word];
  const found: string[] = [];
  let piece = '';
  for (const character of word) {
    if (columns(piece + character) > width) {
      found.push(piece);
      piece = '';
    }
    piece += character;
  }
  return [...found, piece];
}

function columns(text: string): number {
  return ONE_COLUMN_EACH.test(text) ? text.length : stringWidth(text);
}
