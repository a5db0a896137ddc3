import { parseCommand } from '../kubectl/command.js';
import { lineSource } from '../kubectl/line-source.js';
import { listingScope } from '../kubectl/listing-scope.js';
import { kindOfResource } from '../kubectl/resource-kind.js';
import { nothingRead } from '../kubectl/text-reading.js';
import { cellsOf } from './cells.js';
import { readEventRow } from './event-row.js';
import { parseHeader } from './header.js';
import { parseLabelCell } from './label-cell.js';
import { readObjectRow } from './object-row.js';
import { kindOfTable } from './table-kind.js';
/** Reads a table that `kubectl get` printed, header first. Nothing where the kind of its objects can't be told. */
export function readTable(section, file) {
    const header = parseHeader(section.lines[0] ?? '');
    if (header === undefined)
        return nothingRead;
    const rows = section.lines.flatMap((text, place) => place === 0 || text.trim() === ''
        ? []
        : [{ cells: cellsOf(text, header), excerpt: { file, line: section.firstLine + place, text } }]);
    const names = rows.map(({ cells }) => cells?.get('NAME') ?? '');
    // `get all` prints the kind in front of the names.
    const prefixed = kindOfResource(/^([a-z][\w.]*)\//.exec(names[0] ?? '')?.[1] ?? '')?.kind;
    const kind = prefixed ?? kindOfTable(header, names, section.command);
    if (kind === undefined)
        return nothingRead;
    const call = section.command === undefined ? undefined : parseCommand(section.command);
    const table = { header, kind, call, file };
    return kind === 'Event' ? readEvents(table, rows, section) : readObjects(table, rows, section);
}
function readObjects(table, rows, section) {
    const objects = rows.map((row) => readObject(table, row)).filter((object) => object !== undefined);
    const unread = rows.length - objects.length;
    return {
        objects,
        events: [],
        listings: [listingOf(table, objects.length, unread, section)],
        problems: problemsOf(table, unread, section),
    };
}
function readObject(table, { cells, excerpt }) {
    const name = /^(?:[a-z][\w.]*\/)?(\w[\w.:-]*)$/.exec(cells?.get('NAME') ?? '')?.[1];
    if (cells === undefined || name === undefined)
        return undefined;
    const reading = readObjectRow(table.kind, cells, table.header);
    if (reading === undefined)
        return undefined;
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
function readEvents(table, rows, section) {
    const events = [];
    let unread = 0;
    for (const { cells, excerpt } of rows) {
        const event = cells === undefined ? undefined : readEventRow(cells, namespaceOf(table));
        const last = events.at(-1);
        if (event !== undefined) {
            events.push({ ...event, form: 'table', excerpt });
        }
        else if (last !== undefined && !/^\S+\s+\S+ {2,}\S/.test(excerpt.text)) {
            // Clients before 1.20 print the line breaks of a message.
            events[events.length - 1] = withLine(last, excerpt.text);
        }
        else {
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
function withLine(event, line) {
    return {
        ...event,
        message: `${event.message}\n${line}`,
        excerpt: { ...event.excerpt, text: `${event.excerpt.text}\n${line}` },
    };
}
function namespaceOf({ kind, call }) {
    return isNamespaced(kind) ? call?.namespace : undefined;
}
function isNamespaced(kind) {
    return kindOfResource(kind)?.namespaced !== false;
}
/** A table with rows that could not be read shows nothing about what is missing from it. */
function listingOf(table, count, unread, { firstLine }) {
    const { call, header, kind, file } = table;
    const namespace = call?.namespace;
    return {
        kind,
        ...listingScope({
            namespaced: isNamespaced(kind),
            allNamespaces: header.columns[0]?.name === 'NAMESPACE' || call?.allNamespaces === true,
            ...(namespace === undefined ? {} : { namespace }),
        }),
        ...(call?.filtered === true || unread > 0 ? { filtered: true } : {}),
        count,
        file,
        line: firstLine,
    };
}
function problemsOf({ kind, file }, unread, { firstLine }) {
    if (unread === 0)
        return [];
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
