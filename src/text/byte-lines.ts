import { LONGEST_LINE } from './longest-line.ts';

const NEWLINE = 0x0a;

export interface ByteLines {
  /** Pieces of whole lines; only the last may lack its newline. To be iterated once. */
  pieces(): AsyncGenerator<Uint8Array, void, undefined>;
  /** A line was longer than the longest; its begin was given as a line, and the rest was left out. */
  readonly hasCut: boolean;
}

/**
 * Cuts a stream of bytes at its newlines. Only a line that spans two chunks is copied; all else is handed on as views
 * of the chunks, because a log is too large to be copied for nothing. `longest`: of a line, without its newline, in
 * bytes; 1 or more.
 */
export function byteLines(chunks: AsyncIterable<Uint8Array>, longest = LONGEST_LINE): ByteLines {
  let hasCut = false;
  /** The begin of a line whose newline has not come yet, and its length; what is over the limit is not kept. */
  let begun: Uint8Array[] = [];
  let length = 0;

  function goOn(bytes: Uint8Array): void {
    const room = longest - length;
    if (bytes.length > room) hasCut = true;
    // A copy: the chunk that it is a view of is much larger, and its memory may be used again.
    if (room > 0) begun.push(Uint8Array.prototype.slice.call(bytes, 0, room));
    length += Math.min(bytes.length, room);
  }

  function finish(...newline: readonly Uint8Array[]): Uint8Array {
    const line = Buffer.concat([...begun, ...newline]);
    begun = [];
    length = 0;
    return line;
  }

  async function* pieces(): AsyncGenerator<Uint8Array, void, undefined> {
    for await (const chunk of inParts(chunks, longest)) {
      let from = 0;
      const firstEnd = chunk.indexOf(NEWLINE);
      if (length > 0 && firstEnd !== -1) {
        goOn(chunk.subarray(0, firstEnd));
        yield finish(chunk.subarray(firstEnd, firstEnd + 1));
        from = firstEnd + 1;
      }
      const end = chunk.lastIndexOf(NEWLINE) + 1;
      if (end > from) yield chunk.subarray(from, end);
      if (chunk.length > Math.max(from, end)) goOn(chunk.subarray(Math.max(from, end)));
    }
    if (length > 0) yield finish();
  }

  return {
    pieces,
    get hasCut() {
      return hasCut;
    },
  };
}

/** No part can hold a line that is too long, so that where a line is cut does not depend on the chunks. */
async function* inParts(
  chunks: AsyncIterable<Uint8Array>,
  longest: number,
): AsyncGenerator<Uint8Array, void, undefined> {
  for await (const chunk of chunks) {
    for (let at = 0; at < chunk.length; at += longest) yield chunk.subarray(at, at + longest);
  }
}
