import type { Document, LogOrigin } from '../model/document.ts';
import { byteLines } from '../text/byte-lines.ts';

const BYTE_ORDER_MARK = [0xef, 0xbb, 0xbf] as const;

/** A file in UTF-8 that is a log from its first line to its last: its bytes are handed on without a look at them. */
export async function* readLogFile(
  content: AsyncIterable<Uint8Array>,
  origin: LogOrigin,
  longestLine: number,
): AsyncGenerator<Document, void, undefined> {
  const lines = byteLines(withoutMark(content), longestLine);
  const chunks = lines.pieces();
  yield { type: 'log', origin, firstLine: 1, chunks };
  for await (const chunk of chunks) void chunk;
  if (!lines.hasCut) return;
  const message = `Lines of more than ${longestLine} bytes were cut`;
  yield { type: 'problem', problem: { code: 'limit-reached', message, file: origin.file } };
}

async function* withoutMark(content: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array, void, undefined> {
  let atStart = true;
  for await (const chunk of content) {
    const isMarked = atStart && BYTE_ORDER_MARK.every((byte, at) => chunk[at] === byte);
    atStart = false;
    yield isMarked ? chunk.subarray(BYTE_ORDER_MARK.length) : chunk;
  }
}
