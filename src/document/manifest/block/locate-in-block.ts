import { endOfLineAt } from '../../../text/line-bounds.ts';
import { followSteps } from '../follow-steps.ts';
import type { TextSpan } from '../text-span.ts';
import { BlockLines } from './block-lines.ts';

interface Place {
  /** The key's offset, or that of a list's element. */
  readonly start: number;
  /** Where the value begins. */
  readonly value: number;
  /** The column of its key or dash. */
  readonly parent: number;
  /** The column of the fields or elements that it holds; undefined for a scalar. */
  readonly column?: number;
}

/** What `locateInYaml` finds, by the columns of lines, in a text that `readBlockYaml` understands. */
export function locateInBlock(text: string, steps: readonly (string | number)[]): TextSpan {
  const lines = new BlockLines(text);
  const root: Place = { start: lines.at, value: lines.at, parent: -1, column: lines.indent };
  const place = followSteps(root, steps, (parent, step) => childOf(text, parent, step));
  if (place.column !== undefined) return { start: place.start, end: place.start };
  // A block text begins on the line after its key.
  const start = text[place.value] === '|' ? endOfLineAt(text, place.value) + 1 : place.start;
  return { start, end: endOfScalar(text, place) };
}

function childOf(text: string, { value, column }: Place, step: string | number): Place | undefined {
  if (column === undefined) return undefined;
  const lines = new BlockLines(text, value, column);
  const isList = lines.isItem();
  for (let index = 0; lines.indent >= column; lines.next()) {
    if (lines.indent > column) continue;
    if (lines.isItem() !== isList) {
      // Behind a list comes the next key, among keys a list that belongs to one.
      if (isList) return undefined;
    } else if (isList ? index++ === step : lines.text.slice(lines.at, lines.colon()) === step) {
      return isList ? elementOf(lines) : fieldOf(lines);
    }
  }
  return undefined;
}

function elementOf(lines: BlockLines): Place {
  const parent = lines.indent;
  lines.skip(2);
  const place = { start: lines.at, value: lines.at, parent };
  return lines.isScalar() ? place : { ...place, column: lines.indent };
}

function fieldOf(lines: BlockLines): Place {
  const { at: start, indent: parent, end } = lines;
  const colon = lines.colon();
  if (colon + 1 < end) return { start, value: colon + 2, parent };
  lines.next();
  const isOfKey = lines.indent > parent || (lines.indent === parent && lines.isItem());
  return { start, parent, ...(isOfKey ? { value: lines.at, column: lines.indent } : { value: colon }) };
}

/** It goes on in the lines that stand further to the right than its key. */
function endOfScalar(text: string, { value, parent }: Place): number {
  const lines = new BlockLines(text, value, parent);
  let { end } = lines;
  for (lines.next(); lines.indent > parent; lines.next()) ({ end } = lines);
  return end;
}
