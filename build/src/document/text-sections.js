import { readErrorLine } from './error-text.js';
import { parseConditionRow } from './kubectl/condition-row.js';
import { parseEventRow } from './kubectl/event-row.js';
import { commandOf } from './kubectl/prompt.js';
import { undecorated } from './kubectl/undecorated.js';
import { parseHeader } from './table/header.js';
/**
 * Parts a text into what was pasted into it one after another. Line ends are `\n`, colours are gone. The lines of all
 * sections, in order, are the lines of the text.
 */
export function splitSections(text, firstLine) {
    const lines = text.split('\n');
    const sections = [];
    let from = 0;
    let kind = 'other';
    let command;
    const close = (to) => {
        const taken = lines.slice(from, to);
        for (const [part, partKind, offset] of parted(taken, kind)) {
            sections.push({
                kind: partKind,
                firstLine: firstLine + from + offset,
                lines: part,
                ...(command === undefined ? {} : { command }),
            });
        }
    };
    for (let at = 0; at < lines.length; at++) {
        const next = kindAt(lines, at, kind);
        if (next === undefined)
            continue;
        if (at > from)
            close(at);
        if (next === 'prompt')
            command = commandOf(lines[at] ?? '');
        from = at;
        kind = next;
    }
    close(lines.length);
    return sections;
}
/** The kind of the section that begins at a line; undefined where the line belongs to the section before it. */
function kindAt(lines, at, open) {
    const line = lines[at] ?? '';
    // A script among a container's arguments calls kubectl as well, indented.
    if (commandOf(line) !== undefined && (open !== 'describe' || !line.startsWith(' ')))
        return 'prompt';
    if (isDescribeStart(lines, at))
        return 'describe';
    if (parseHeader(line) !== undefined && (open !== 'describe' || !line.startsWith(' ')))
        return 'table';
    if (isError(line, open))
        return 'error';
    if (/^\s*```/.test(line))
        return 'other';
    switch (open) {
        case 'describe':
            return undefined;
        case 'table':
            // kubectl leaves an empty line between the tables of `get all`, and none inside one.
            return line.trim() === '' ? 'other' : undefined;
        case 'other':
            return fragmentAt(line);
        default:
            return kindAfterRow(line, open);
    }
}
function kindAfterRow(line, open) {
    const kind = fragmentAt(line);
    if (kind !== undefined)
        return kind === open ? undefined : kind;
    if (open === 'conditions' && /^\s*--+(?:\s+--+)+$/.test(line))
        return undefined;
    // The message of an event goes on where it has line breaks of its own.
    return open === 'events' && line.trim() !== '' ? undefined : 'other';
}
function isDescribeStart(lines, at) {
    return (/^Name:\s+\S/.test(lines[at] ?? '') &&
        /^(?:Namespace|Roles?|Labels|Annotations|CreationTimestamp|Selector|API Version|StorageClass|Address|Provisioner):/.test(lines[at + 1] ?? ''));
}
/** Inside of a description only what can't be part of it counts: a message may well quote an error. */
function isError(line, open) {
    if (open === 'describe')
        return line.startsWith('Error from server (');
    return readErrorLine(line) !== undefined;
}
/** Rows, or the heading above them. */
function fragmentAt(line) {
    const text = undecorated(line);
    if (/^(?:Conditions:|Type\s+Status\s+LastHeartbeatTime\s.*)$/.test(text))
        return 'conditions';
    if (/^(?:Events:|Type\s+Reason\s+Age\s+From\s+Message)$/.test(text))
        return 'events';
    if (parseConditionRow(text) !== undefined)
        return 'conditions';
    return /^(?:Normal|Warning)\s/.test(text) && parseEventRow(text) !== undefined ? 'events' : undefined;
}
/** Text that follows the events of a description after an empty line is not a part of it. */
function parted(lines, kind) {
    if (kind !== 'describe')
        return [[lines, kind, 0]];
    const end = endOfDescription(lines);
    const rest = lines.slice(end);
    if (rest.every((line) => line.trim() === ''))
        return [[lines, kind, 0]];
    return [
        [lines.slice(0, end), kind, 0],
        [rest, 'other', end],
    ];
}
function endOfDescription(lines) {
    const events = lines.findIndex((line) => line.startsWith('Events:'));
    if (events === -1)
        return lines.length;
    const lastRow = lines.findLastIndex((line, place) => place > events && parseEventRow(line) !== undefined);
    const end = lines.findIndex((line, place) => place > Math.max(events, lastRow) && line.trim() === '');
    return end === -1 ? lines.length : end;
}
