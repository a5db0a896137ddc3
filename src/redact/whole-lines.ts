/** Longer lines lose their end. In UTF-16 code units. */
export const LONGEST_LINE = 16 * 1024 * 1024;

/** Put for what such a line loses. */
export const CUT_MARK = 'REDACTED: the line is too long';

/** The lines of a text without their newlines, as many at a time as a chunk completes; the last may be empty. */
export async function* wholeLines(texts: AsyncIterable<string>): AsyncGenerator<readonly string[], void, undefined> {
  let begun: string[] = [];
  let length = 0;
  let isCut = false;

  function goOn(text: string): void {
    if (isCut) return;
    const room = LONGEST_LINE - length;
    begun.push(text.length > room ? `${text.slice(0, room)}${CUT_MARK}` : text);
    length += text.length;
    isCut = text.length > room;
  }

  function finish(): string {
    const line = begun.join('');
    begun = [];
    length = 0;
    isCut = false;
    return line;
  }

  for await (const text of texts) {
    const [first = '', ...others] = text.split('\n');
    goOn(first);
    if (others.length === 0) continue;
    const lines: string[] = [];
    for (const other of others) {
      lines.push(finish());
      goOn(other);
    }
    yield lines;
  }
  yield [finish()];
}
