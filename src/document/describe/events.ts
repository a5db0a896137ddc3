import type { Listing, SourcedEvent } from '../../model/document.ts';
import { parseEventRow } from '../kubectl/event-row.ts';
import type { DescribedText } from './described.ts';
import type { DescribeField } from './outline.ts';
import { linesBelow } from './pairs.ts';

/**
 * The events at the end of a description. That they are listed at all shows that there were no others: kubectl
 * leaves the section out where it could not read them.
 */
export function readEvents(
  text: DescribedText,
  field: DescribeField | undefined,
  involved: SourcedEvent['involved'],
): { readonly events: readonly SourcedEvent[]; readonly listings: readonly Listing[] } {
  if (field === undefined) return { events: [], listings: [] };
  const rows: { readonly line: number; readonly texts: string[] }[] = [];
  for (const { text: row, line } of linesBelow(text.lines, field)) {
    if (parseEventRow(row) !== undefined) rows.push({ line, texts: [row] });
    // A message with line breaks goes on at the left margin.
    else rows.at(-1)?.texts.push(row);
  }
  const events = rows.flatMap(({ line, texts }) => readRow(text, line, texts, involved));
  const isComplete = events.length > 0 || field.value === '<none>';
  const listing: Listing = {
    kind: 'Event',
    ...(involved.namespace === undefined ? {} : { namespace: involved.namespace }),
    of: involved,
    count: events.length,
    file: text.file,
    line: text.firstLine + field.line,
  };
  return { events, listings: isComplete ? [listing] : [] };
}

function readRow(
  text: DescribedText,
  line: number,
  texts: readonly string[],
  involved: SourcedEvent['involved'],
): readonly SourcedEvent[] {
  const row = parseEventRow(texts[0] ?? '');
  if (row === undefined) return [];
  const whole = texts.join('\n').trimEnd();
  const rest = whole.split('\n').slice(1);
  return [
    {
      involved,
      type: row.type,
      reason: row.reason,
      message: [row.message, ...rest].join('\n'),
      ...(row.reporter === undefined ? {} : { reporter: row.reporter }),
      ...row.age,
      form: 'describe',
      excerpt: { file: text.file, line: text.firstLine + line, text: whole },
    },
  ];
}
