import { readDescribe } from './describe/read-describe.js';
import { readErrorLine } from './error-text.js';
import { readConditions } from './fragment/read-conditions.js';
import { readLooseEvents } from './fragment/read-events.js';
import { parseCommand } from './kubectl/command.js';
import { readNoResources } from './kubectl/no-resources.js';
import { nothingRead } from './kubectl/text-reading.js';
import { pluralOf } from './kubectl/plural.js';
import { readVersionLine } from './kubectl/version-line.js';
import { readTable } from './table/read-table.js';
import { splitSections } from './text-sections.js';
/** Reads text that people and collectors save of kubectl: descriptions, tables, errors, and pieces of them. */
export function readText(text, file, firstLine = 1) {
    const sections = splitSections(text, firstLine).map((section) => readSection(section, file));
    return {
        objects: sections.flatMap(({ objects }) => objects),
        events: sections.flatMap(({ events }) => events),
        listings: sections.flatMap(({ listings }) => listings),
        problems: sections.flatMap(({ problems }) => problems),
        failures: sections.flatMap(({ failures = [] }) => failures),
        versions: sections.flatMap(({ versions = [] }) => versions),
        rest: sections.flatMap(({ rest = [] }) => rest),
        forms: [...new Set(sections.flatMap(({ form }) => (form === undefined ? [] : [form])))],
    };
}
function readSection(section, file) {
    switch (section.kind) {
        case 'describe':
            return understood('describe', section, readDescribe(section, file));
        case 'table':
            return understood('table', section, readTable(section, file));
        case 'conditions':
            return understood('fragment', section, readConditions(section, file));
        case 'events':
            return understood('fragment', section, readLooseEvents(section, file));
        case 'prompt':
            return nothingRead;
        case 'error':
            return readError(section, file);
        case 'other':
            return readOther(section, file);
    }
}
function understood(form, section, reading) {
    const isEmpty = [reading.objects, reading.events, reading.listings, reading.problems].every((found) => found.length === 0);
    return isEmpty ? notUnderstood(section) : { ...reading, form };
}
function notUnderstood({ firstLine, lines }) {
    return { ...nothingRead, rest: [{ firstLine, lines }] };
}
function readError(section, file) {
    const [line = ''] = section.lines;
    const error = readErrorLine(line);
    if (error === undefined)
        return notUnderstood(section);
    const resource = section.command === undefined ? undefined : resourceOf(section.command);
    const what = error.what === 'unknown' && resource !== undefined ? resource : error.what;
    const failure = { ...error, what, file, line: section.firstLine };
    return { ...nothingRead, form: 'error', failures: [failure] };
}
/** What the command before an error asked for, in the words of `CollectionFailure`. */
function resourceOf(command) {
    const call = parseCommand(command);
    if (call?.verb === 'logs')
        return 'logs';
    const resource = call?.kind ?? call?.resource;
    return resource === undefined ? undefined : pluralOf(resource);
}
/** Lines that say something by themselves; the others are left over, in runs. */
function readOther(section, file) {
    const versions = [];
    const listings = [];
    const rest = [];
    let run;
    for (const [place, text] of section.lines.entries()) {
        const line = section.firstLine + place;
        const version = readVersionLine(text);
        const listing = readNoResources(text, section.command);
        if (version !== undefined)
            versions.push({ ...version, excerpt: { file, line, text } });
        if (listing !== undefined)
            listings.push({ ...listing, file, line });
        if (version !== undefined || listing !== undefined || isNote(text)) {
            run = undefined;
        }
        else if (run !== undefined) {
            run.push(text);
        }
        else {
            rest.push({ firstLine: line, lines: (run = [text]) });
        }
    }
    const isNotes = section.lines.some(isNote) && rest.every(({ lines }) => lines.every((line) => line.trim() === ''));
    const form = versions.length > 0 ? 'version' : listings.length > 0 ? 'table' : isNotes ? 'messages' : undefined;
    return {
        ...nothingRead,
        listings,
        versions,
        rest: rest.filter(({ lines }) => lines.some((line) => line.trim() !== '')),
        ...(form === undefined ? {} : { form }),
    };
}
/** What kubectl says beside its output. */
function isNote(line) {
    return /^(?:-- No entries --$|Kustomize Version: |WARNING: version difference between client|Defaulted container "|Warning: v1 ComponentStatus|No resources found)/.test(line);
}
