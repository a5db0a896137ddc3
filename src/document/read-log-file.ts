import type { Document, LogOrigin } from '../model/document.ts';
import { byteLines } from '../text/byte-lines.ts';

const BYTE_ORDER_MARK = [0xef, 0xbb, 0xbf] as const;

/**
 * A file in UTF-8 that is a log from its first line to its last: its bytes are handed on without a look at them. `head`
 * are the first of them, however small the chunks are.
 */
export async function* readLogFile(
  content: AsyncIterable<Uint8Array>,
  head: Uint8Array,
  origin: LogOrigin,
  longestLine: number,
): AsyncGenerator<Document, void, undefined> {
  const isMarked = BYTE_ORDER_MARK.every((byte, at) => head[at] === byte);
  const lines = byteLines(isMarked ? without(BYTE_ORDER_MARK.length, content) : content, longestLine);
  const chunks = lines.pieces();
  yield { type: 'log', origin, firstLine: 1, chunks };
  for await (const chunk of chunks) void chunk;
  if (!lines.hasCut) return;
  const message = `Lines of more than ${longestLine} bytes were cut`;
  yield { type: 'problem', problem: { code: 'limit-reached', message, file: origin.file } };
}

async function* without(
  first: number,
  content: AsyncIterable<Uint8Array>,
): AsyncGenerator<Uint8Array, void, undefined> {
  let left = first;
  for await (const chunk of content) {
    yield chunk.subarray(left);
    left = Math.max(0, left - chunk.length);
  }
}
