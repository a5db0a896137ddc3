import { countNewlines } from './line-ends.ts';

/** Chunks whose newlines are not counted before a line's number is asked for. In bytes. */
const MOST_UNCOUNTED = 1 << 20;

/** Numbers of lines over the chunks of one log. Most logs are small and have no hit: then nothing is counted. */
export interface LineNumbers {
  begin(chunk: Uint8Array): void;
  /** The number of the line that begins at an offset of the current chunk. */
  at(start: number): number;
}

/** `firstLine` is 1-based. Chunks end at the end of a line, except for the last. */
export function createLineNumbers(firstLine: number): LineNumbers {
  let uncounted: Uint8Array[] = [];
  let uncountedBytes = 0;
  let chunk: Uint8Array = new Uint8Array(0);
  let lineOfChunk = firstLine;
  let counted = { to: 0, lines: 0 };

  function countEarlier(): void {
    for (const earlier of uncounted) lineOfChunk += countNewlines(earlier, 0, earlier.length);
    uncounted = [];
    uncountedBytes = 0;
  }

  return {
    begin(next) {
      uncounted.push(chunk);
      uncountedBytes += chunk.length;
      if (uncountedBytes > MOST_UNCOUNTED) countEarlier();
      chunk = next;
      counted = { to: 0, lines: 0 };
    },
    at(start) {
      if (uncounted.length > 0) countEarlier();
      if (start < counted.to) counted = { to: 0, lines: 0 };
      counted = { to: start, lines: counted.lines + countNewlines(chunk, counted.to, start) };
      return lineOfChunk + counted.lines;
    },
  };
}
