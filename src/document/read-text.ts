import type { CollectionFailure, Listing, VersionStatement } from '../model/document.ts';
import { readDescribe } from './describe/read-describe.ts';
import { readErrorLine } from './error-text.ts';
import { readConditions } from './fragment/read-conditions.ts';
import { readLooseEvents } from './fragment/read-events.ts';
import { parseKubectlCommand } from '../kubectl/command.ts';
import { readNoResources } from './kubectl/no-resources.ts';
import { nothingRead, type TextReading } from './kubectl/text-reading.ts';
import { pluralOf } from './kubectl/plural.ts';
import { readVersionLine } from './kubectl/version-line.ts';
import { readTable } from './table/read-table.ts';
import { splitSections, type TextSection } from './text-sections.ts';

/** What a text of kubectl's output told. */
export interface ReadText extends TextReading {
  readonly failures: readonly CollectionFailure[];
  readonly versions: readonly VersionStatement[];
  /** Runs of lines that no reader understood, with the 1-based line at which each begins. */
  readonly rest: readonly { readonly firstLine: number; readonly lines: readonly string[] }[];
  /** `describe`, `table`, … in the order in which they were found, each once. */
  readonly forms: readonly string[];
}

/** One section's part of it. */
interface SectionReading extends TextReading {
  readonly form?: string;
  readonly failures?: readonly CollectionFailure[];
  readonly versions?: readonly VersionStatement[];
  readonly rest?: ReadText['rest'];
}

/** Reads text that people and collectors save of kubectl: descriptions, tables, errors, and pieces of them. */
export function readText(text: string, file: string, firstLine = 1): ReadText {
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

function readSection(section: TextSection, file: string): SectionReading {
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

function understood(form: string, section: TextSection, reading: TextReading): SectionReading {
  const isEmpty = [reading.objects, reading.events, reading.listings, reading.problems].every(
    (found) => found.length === 0,
  );
  return isEmpty ? notUnderstood(section) : { ...reading, form };
}

function notUnderstood({ firstLine, lines }: TextSection): SectionReading {
  return { ...nothingRead, rest: [{ firstLine, lines }] };
}

function readError(section: TextSection, file: string): SectionReading {
  const [line = ''] = section.lines;
  const error = readErrorLine(line);
  if (error === undefined) return notUnderstood(section);
  const resource = section.command === undefined ? undefined : resourceOf(section.command);
  const what = error.what === 'unknown' && resource !== undefined ? resource : error.what;
  const failure: CollectionFailure = { ...error, what, file, line: section.firstLine };
  return { ...nothingRead, form: 'error', failures: [failure] };
}

/** What the command before an error asked for, in the words of `CollectionFailure`. */
function resourceOf(command: string): string | undefined {
  const call = parseKubectlCommand(command);
  if (call?.verb === 'logs') return 'logs';
  const resource = call?.kind ?? call?.resource;
  return resource === undefined ? undefined : pluralOf(resource);
}

/** Lines that say something by themselves; the others are left over, in runs. */
function readOther(section: TextSection, file: string): SectionReading {
  const versions: VersionStatement[] = [];
  const listings: Listing[] = [];
  const rest: { firstLine: number; lines: string[] }[] = [];
  let run: string[] | undefined;
  for (const [place, text] of section.lines.entries()) {
    const line = section.firstLine + place;
    const version = readVersionLine(text);
    const listing = readNoResources(text, section.command);
    if (version !== undefined) versions.push({ ...version, excerpt: { file, line, text } });
    if (listing !== undefined) listings.push({ ...listing, file, line });
    if (version !== undefined || listing !== undefined || isNote(text)) {
      run = undefined;
    } else if (run !== undefined) {
      run.push(text);
    } else {
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
function isNote(line: string): boolean {
  return /^(?:-- No entries --$|Kustomize Version: |WARNING: version difference between client|Defaulted container "|Warning: v1 ComponentStatus|No resources found)/.test(
    line,
  );
}
