import type { Listing, SourcedEvent, SourcedObject } from '../../model/document.ts';
import type { Problem } from '../../model/problem.ts';
import type { Excerpt } from '../../model/source.ts';
import { parseKubectlCommand, showsPart, type KubectlCommand } from '../../kubectl/command.ts';
import { lineSource } from '../kubectl/line-source.ts';
import { listingScope } from '../kubectl/listing-scope.ts';
import { kindOfResource } from '../../kubectl/resource-kind.ts';
import { nothingRead, type TextReading } from '../kubectl/text-reading.ts';
import type { TextSection } from '../text-sections.ts';
import { cellsOf, type Cells } from './cells.ts';
import { readEventRow } from './event-row.ts';
import { parseHeader, type TableHeader } from './header.ts';
import { parseLabelCell } from './label-cell.ts';
import { readObjectRow } from './object-row.ts';
import { kindOfTable } from './table-kind.ts';

/** A table with what is known of how it came about. */
interface Table {
  readonly header: TableHeader;
  readonly kind: string;
  readonly call: KubectlCommand | undefined;
  readonly file: string;
}

interface Row {
  readonly cells: Cells | undefined;
  readonly excerpt: Excerpt;
}

/** Reads a table that `kubectl get` printed, header first. Nothing where the kind of its objects can't be told. */
export function readTable(section: TextSection, file: string): TextReading {
  const header = parseHeader(section.lines[0] ?? '');
  if (header === undefined) return nothingRead;
  const rows: readonly Row[] = section.lines.flatMap((text, place) =>
    place === 0 || text.trim() === ''
      ? []
      : [{ cells: cellsOf(text, header), excerpt: { file, line: section.firstLine + place, text } }],
  );
  const names = rows.map(({ cells }) => cells?.get('NAME') ?? '');
  // `get all` prints the kind in front of the names.
  const prefixed = kindOfResource(/^([a-z][\w.]*)\//.exec(names[0] ?? '')?.[1] ?? '')?.kind;
  const kind = prefixed ?? kindOfTable(header, names, section.command);
  if (kind === undefined) return nothingRead;
  const call = section.command === undefined ? undefined : parseKubectlCommand(section.command);
  const table: Table = { header, kind, call, file };
  return kind === 'Event' ? readEvents(table, rows, section) : readObjects(table, rows, section);
}

function readObjects(table: Table, rows: readonly Row[], section: TextSection): TextReading {
  const objects = rows.map((row) => readObject(table, row)).filter((object) => object !== undefined);
  const unread = rows.length - objects.length;
  return {
    objects,
    events: [],
    listings: [listingOf(table, objects.length, unread, section)],
    problems: problemsOf(table, unread, section),
  };
}

function readObject(table: Table, { cells, excerpt }: Row): SourcedObject | undefined {
  const name = /^(?:[a-z][\w.]*\/)?(\w[\w.:-]*)$/.exec(cells?.get('NAME') ?? '')?.[1];
  if (cells === undefined || name === undefined) return undefined;
  const reading = readObjectRow(table.kind, cells, table.header);
  if (reading === undefined) return undefined;
  const namespace = cells.get('NAMESPACE') ?? namespaceOf(table);
  const hasLabels = table.header.columns.some((column) => column.name === 'LABELS');
  const metadata = {
    name,
    ...(namespace === undefined ? {} : { namespace }),
    ...(hasLabels ? { labels: parseLabelCell(cells.get('LABELS')) } : {}),
  };
  const knows = [...Object.keys(metadata).map((field) => `metadata.${field}`), ...reading.knows];
  return {
    kind: table.kind,
    name,
    ...(namespace === undefined ? {} : { namespace }),
    value: { metadata, ...reading.value },
    source: lineSource('table', excerpt, knows),
  };
}

function readEvents(table: Table, rows: readonly Row[], section: TextSection): TextReading {
  const events: SourcedEvent[] = [];
  let unread = 0;
  for (const { cells, excerpt } of rows) {
    const event = cells === undefined ? undefined : readEventRow(cells, namespaceOf(table));
    const last = events.at(-1);
    if (event !== undefined) {
      events.push({ ...event, form: 'table', excerpt });
    } else if (last !== undefined && !/^\S+\s+\S+ {2,}\S/.test(excerpt.text)) {
      // Clients before 1.20 print the line breaks of a message.
      events[events.length - 1] = withLine(last, excerpt.text);
    } else {
      unread++;
    }
  }
  return {
    objects: [],
    events,
    listings: [listingOf(table, events.length, unread, section)],
    problems: problemsOf(table, unread, section),
  };
}

function withLine(event: SourcedEvent, line: string): SourcedEvent {
  return {
    ...event,
    message: `${event.message}\n${line}`,
    excerpt: { ...event.excerpt, text: `${event.excerpt.text}\n${line}` },
  };
}

function namespaceOf({ kind, call }: Table): string | undefined {
  return isNamespaced(kind) ? call?.namespace : undefined;
}

function isNamespaced(kind: string): boolean {
  return kindOfResource(kind)?.namespaced !== false;
}

/** A table with rows that could not be read shows nothing about what is missing from it. */
function listingOf(table: Table, count: number, unread: number, { firstLine }: TextSection): Listing {
  const { call, header, kind, file } = table;
  const namespace = call?.namespace;
  return {
    kind,
    ...listingScope({
      namespaced: isNamespaced(kind),
      allNamespaces: header.columns[0]?.name === 'NAMESPACE' || call?.allNamespaces === true,
      ...(namespace === undefined ? {} : { namespace }),
    }),
    ...((call !== undefined && showsPart(call)) || unread > 0 ? { filtered: true } : {}),
    count,
    file,
    line: firstLine,
  };
}

function problemsOf({ kind, file }: Table, unread: number, { firstLine }: TextSection): readonly Problem[] {
  if (unread === 0) return [];
  const rows = unread === 1 ? 'One row' : `${unread} rows`;
  return [
    {
      code: 'document-malformed',
      message: `${rows} of a table of ${kind} objects could not be read.`,
      file,
      line: firstLine,
    },
  ];
}
