import type { Excerpt } from '../../model/source.ts';
import { detached } from '../../text/detached.ts';
import { countNewlines, endOfLineAt } from '../../text/line-bounds.ts';
import type { ItemSlice } from './item-slice.ts';
import { locateField } from './locate-field.ts';
import { startOfField } from './start-of-field.ts';

/** A longer message is cited by its beginning. */
const MOST_LINES = 12;

/** Where an event's message (`note` in events.k8s.io) stands. Every event is asked, so YAML is not parsed for it. */
export function messageExcerpt(slice: ItemSlice, file: string): Excerpt {
  const excerpt = slice.form === 'json' ? inJson(slice, file) : inYaml(slice, file);
  return { ...excerpt, text: detached(excerpt.text) };
}

function inJson(slice: ItemSlice, file: string): Excerpt {
  const message = locateField(slice, file, 'message');
  return message.text.includes('"message"') ? message : locateField(slice, file, 'note');
}

function inYaml({ text, line }: ItemSlice, file: string): Excerpt {
  const column = /^[ -]*/.exec(text)?.[0].length ?? 0;
  const message = startOfField(text, column, 'message');
  const start = message === -1 ? startOfField(text, column, 'note') : message;
  if (start === -1) return { file, line, text: text.slice(0, endOfLineAt(text, 0)) };
  const lines = text.slice(start).split('\n', 1 + MOST_LINES);
  // A block text begins on the line after its key.
  const first = /: [|>]\S*$/.test(lines[0] ?? '') ? 1 : 0;
  const after = lines.slice(1, first + MOST_LINES);
  const others = after.findIndex((each) => each.trim() !== '' && !each.startsWith(' '.repeat(column + 1)));
  const cited = lines.slice(first, others === -1 ? first + MOST_LINES : 1 + others);
  return { file, line: line + countNewlines(text, 0, start) + first, text: cited.join('\n').trimEnd() };
}
