import type { SourcedEvent } from '../../model/document.ts';
import { parseEventRow } from '../kubectl/event-row.ts';
import { nothingRead, type TextReading } from '../kubectl/text-reading.ts';
import { undecorated } from '../kubectl/undecorated.ts';
import type { TextSection } from '../text-sections.ts';
import { involvedIn } from './involved.ts';

/** Rows of events that stand alone. They were printed below one object, so what one of them names goes for all. */
export function readLooseEvents(section: TextSection, file: string): TextReading {
  const rows: { line: number; texts: string[] }[] = [];
  for (const [line, text] of section.lines.entries()) {
    if (parseEventRow(undecorated(text)) !== undefined) rows.push({ line, texts: [text] });
    else rows.at(-1)?.texts.push(text);
  }
  const parsed = rows.flatMap(({ line, texts }) => {
    const row = parseEventRow(undecorated(texts[0] ?? ''));
    return row === undefined ? [] : [{ row, line, text: texts.join('\n').trimEnd() }];
  });
  const involved = involvedIn(parsed.map(({ row }) => row));
  const events = parsed.map(({ row, line, text }): SourcedEvent => {
    const more = text.split('\n').slice(1);
    return {
      involved,
      type: row.type,
      reason: row.reason,
      message: [row.message, ...more].join('\n'),
      ...(row.reporter === undefined ? {} : { reporter: row.reporter }),
      ...row.age,
      form: 'fragment',
      excerpt: { file, line: section.firstLine + line, text },
    };
  });
  return { ...nothingRead, events };
}
