import { endOfLineAt } from './line-ends.ts';
import { lineText } from './line-text.ts';

/** Finds the warnings and errors of klog, whose mark is a letter and a day: too short to be searched for. */
export interface KlogLines {
  /** Tells where in a chunk such lines begin, in order. */
  forEachAlarm(chunk: Buffer, see: (start: number) => void): void;
}

/** klog's header after whatever carried the line: `E1120 10:15:30.123456`. */
const HEADER = /(?<=^|[\s:])[IWEF]\d{4} \d\d:\d\d:\d\d\.\d{6} /;
/** Lines of a log that are looked at to see whether it is klog's. */
const REACH = 20;
/** A header stands near a line's begin. */
const LOOKED_AT = 200;
/** By how many bytes what carries a line (a stamp without trailing zeros, another pid) moves its header. */
const PLAY = 10;

const E = 0x45;
const F = 0x46;
const I = 0x49;
const W = 0x57;
const SPACE = 0x20;

export function createKlogLines(): KlogLines {
  let linesLeft = REACH;
  let column: number | undefined;

  function learnColumn(chunk: Buffer): void {
    for (let start = 0; start < chunk.length && linesLeft > 0 && column === undefined; linesLeft--) {
      const end = endOfLineAt(chunk, start);
      const text = lineText(chunk, start, Math.min(end, start + LOOKED_AT));
      const found = HEADER.exec(text);
      if (found !== null) column = found.index;
      start = end + 1;
    }
  }

  return {
    forEachAlarm(chunk, see) {
      if (column === undefined) learnColumn(chunk);
      if (column === undefined) return;
      const from = Math.max(0, column - PLAY);
      const to = column + PLAY;
      for (let start = 0; start < chunk.length;) {
        const end = endOfLineAt(chunk, start);
        // Nearly every line has its header where the first one had it, and most of them only inform.
        const letter = start + column < end - 5 ? letterAt(chunk, start + column, start) : undefined;
        const isAlarm =
          letter === undefined
            ? hasAlarmBetween(chunk, start + from, Math.min(start + to, end - 6), start)
            : letter !== I;
        if (isAlarm) see(start);
        start = end + 1;
      }
    },
  };
}

function hasAlarmBetween(chunk: Buffer, from: number, to: number, start: number): boolean {
  for (let at = from; at <= to; at++) {
    const letter = letterAt(chunk, at, start);
    if (letter !== undefined && letter !== I) return true;
  }
  return false;
}

/** The letter of a header that stands at a place, in a line from `start` on. */
function letterAt(chunk: Buffer, at: number, start: number): number | undefined {
  const letter = chunk[at];
  if (letter !== I && letter !== E && letter !== W && letter !== F) return undefined;
  if (chunk[at + 5] !== SPACE || (at > start && chunk[at - 1] !== SPACE)) return undefined;
  for (let digit = at + 1; digit < at + 5; digit++) {
    const byte = chunk[digit] as number;
    if (byte < 0x30 || byte > 0x39) return undefined;
  }
  return letter;
}
