import type { Document, LogOrigin } from '../model/document.ts';
import type { TextCursor } from './text-cursor.ts';

/** Where a log ends inside of a text: `at` is the offset of what is not its own any more. */
export type LogEnd = (piece: string, atLineStart: boolean) => number | undefined;

/**
 * A log from where the cursor stands to its end, in pieces as they are read. Of a line that is too long to be held the
 * begin is handed on. What the log's reader leaves is skipped, so that the cursor stands behind the log.
 */
export async function* readLog(
  cursor: TextCursor,
  origin: LogOrigin,
  end: LogEnd = () => undefined,
): AsyncGenerator<Document, void, undefined> {
  let ended = false;
  let cutAt: number | undefined;

  async function* chunks(): AsyncGenerator<Uint8Array, void, undefined> {
    while (!ended && (await cursor.fill())) {
      const isContinued = !cursor.atLineStart;
      const line = cursor.line;
      const stop = end(cursor.piece, cursor.atLineStart);
      ended = stop !== undefined;
      const text = cursor.take(stop ?? cursor.piece.length);
      if (isContinued) cutAt ??= line;
      const whole = isContinued ? text.slice(text.indexOf('\n') + 1 || text.length) : text;
      if (whole !== '') yield Buffer.from(isOverlong(whole, cursor.longestLine) ? `${whole}\n` : whole);
    }
  }

  yield { type: 'log', origin, firstLine: cursor.line, chunks: chunks() };
  for await (const chunk of chunks()) void chunk;
  if (cutAt !== undefined) {
    const message = `A line of more than ${cursor.longestLine} characters was cut`;
    yield { type: 'problem', problem: { code: 'limit-reached', message, file: origin.file, line: cutAt } };
  }
}

/** Its last line goes on in the next piece. */
function isOverlong(text: string, longestLine: number): boolean {
  return text.length - (text.lastIndexOf('\n') + 1) >= longestLine;
}
