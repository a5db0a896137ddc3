import type { Evidence } from '../../model/finding.ts';
import { keepEnd, keepStart } from './cut.ts';
import { readableTime } from './readable-time.ts';

export interface ExcerptView {
  readonly file: string;
  readonly line: number;
  readonly time?: string;
  readonly selection: string;
  /** Oldest first, with their numbers in the file. */
  readonly lines: readonly ExcerptLine[];
}

export interface ExcerptLine {
  readonly number: number;
  /** Whether it is of the evidence itself, not one of the neighbours. */
  readonly counts: boolean;
  readonly parts: readonly { readonly text: string; readonly marked: boolean }[];
}

// What is shown of lines that no page or terminal has room for, in UTF-16 units and in lines.
const NEIGHBOUR_LENGTH = 240;
const PART_LENGTH = 400;
const MOST_LINES = 20;
const MOST_NEIGHBOURS = 5;

export function excerptView({ file, line, text, selection, time, mark, context }: Evidence): ExcerptView {
  const before = (context?.before ?? []).slice(-MOST_NEIGHBOURS);
  const evidence = text.split('\n').slice(0, MOST_LINES);
  const after = (context?.after ?? []).slice(0, MOST_NEIGHBOURS);
  return {
    file,
    line,
    ...(time === undefined ? {} : { time: readableTime(time) }),
    selection,
    lines: [
      ...before.map((neighbour, at) => neighbourLine(line - before.length + at, neighbour)),
      ...markedLines(line, evidence, mark ?? { from: 0, to: 0 }),
      ...after.map((neighbour, at) => neighbourLine(line + text.split('\n').length + at, neighbour)),
    ],
  };
}

function neighbourLine(number: number, text: string): ExcerptLine {
  return {
    number,
    counts: false,
    parts: [{ text: keepStart(withoutCarriageReturn(text), NEIGHBOUR_LENGTH), marked: false }],
  };
}

function markedLines(
  firstNumber: number,
  lines: readonly string[],
  mark: { readonly from: number; readonly to: number },
): ExcerptLine[] {
  let start = 0;
  return lines.map((line, at) => {
    const text = withoutCarriageReturn(line);
    const from = clamp(mark.from - start, text.length);
    const to = Math.max(from, clamp(mark.to - start, text.length));
    start += line.length + 1;
    return { number: firstNumber + at, counts: true, parts: partsOf(text, from, to) };
  });
}

/** A long line is cut around what matched. */
function partsOf(text: string, from: number, to: number): ExcerptLine['parts'] {
  if (from === to) return [{ text: keepStart(text, 2 * PART_LENGTH), marked: false }];
  return [
    { text: keepEnd(text.slice(0, from), PART_LENGTH), marked: false },
    { text: keepStart(text.slice(from, to), PART_LENGTH), marked: true },
    { text: keepStart(text.slice(to), PART_LENGTH), marked: false },
  ].filter((part) => part.text !== '');
}

function clamp(offset: number, length: number): number {
  return Math.min(Math.max(offset, 0), length);
}

function withoutCarriageReturn(line: string): string {
  return line.endsWith('\r') ? line.slice(0, -1) : line;
}
