import { parseLogLine } from '../text/log-line.ts';
import { endOfLineAt } from '../text/line-bounds.ts';
import { hasLogBlock } from './dump/log-block.ts';
import { beginsJson } from './json-start.ts';
import { commandOf } from './kubectl/prompt.ts';
import { sectionHeading } from './section-heading.ts';
import { parseHeader } from './table/header.ts';

export type Form = 'empty' | 'json' | 'yaml' | 'log' | 'sections' | 'text';

/** Lines with something on them that are looked at, and how many are enough where nearly all are a log's. */
const LOOKED_AT = 200;
const ENOUGH = 30;
/** Echoed commands, comments and warnings that may stand before a manifest. */
const MOST_LEADING = 5;
/** A log may hold blocks of other text (a CNI configuration, a dump of rules), but not this much. */
const LEAST_SHARE = 0.1;
/** A log that quotes a table is a log all the same. */
const SURE_SHARE = 0.95;

/** What a text is by its first lines, free of colours and carriage returns. Names are not asked. */
export function classify(head: string): Form {
  const start = firstLines(head, MOST_LEADING);
  if (start.length === 0) return 'empty';
  const first = start.find((line) => !isLeading(line)) ?? start[0] ?? '';
  if (sectionHeading(start[0] ?? '') !== undefined) return 'sections';
  if (beginsJson(first) || hasLogBlock(head)) return 'json';
  if (isYaml(first, head)) return 'yaml';
  const lines = firstLines(head, LOOKED_AT);
  return isSurelyLog(lines.slice(0, ENOUGH)) || isLog(lines) ? 'log' : 'text';
}

/** So many lines with something on them. */
function firstLines(text: string, most: number): readonly string[] {
  const lines: string[] = [];
  for (let start = 0; start < text.length && lines.length < most;) {
    const end = endOfLineAt(text, start);
    const line = text.slice(start, end);
    if (line.trim() !== '') lines.push(line);
    start = end + 1;
  }
  return lines;
}

/** How nearly all lines of logs begin: the rest is asked of the reader of log lines, which takes much longer. */
const LOG_STARTS =
  /^(?:\d{4}-\d\d-\d\d[ T]\d\d:\d\d:\d\d[.,Z]|[IWEF]\d{4} \d\d:|time="|bird6?: |[A-Z][a-z]{2} [ \d]\d \d\d:\d\d:\d\d |### previous container ###|\[ *\d+\.\d{6}\] )/;

/** A line in one of the formats of programs that write logs. */
export function looksLikeLog(line: string): boolean {
  if (LOG_STARTS.test(line)) return true;
  const { at, level } = parseLogLine(line.slice(0, 400));
  return at !== undefined || level !== undefined;
}

/** kubectl sorts the keys, so that most begin with `apiVersion`; a few kinds have fields of their own before it. */
function isYaml(first: string, head: string): boolean {
  if (/^(?:- )?(?:apiVersion|kind|items|clientVersion|serverVersion):(?:\s|$)/.test(first)) return true;
  return /^\w+:(?:\s|$)/.test(first) && /^apiVersion: \S+$/m.test(head);
}

function isLeading(line: string): boolean {
  return (
    /^(?:#|---|[$>+] |Warning: |WARNING: |Defaulted container |W\d{4} )/.test(line) || commandOf(line) !== undefined
  );
}

function isSurelyLog(lines: readonly string[]): boolean {
  return lines.length === ENOUGH && lines.filter(looksLikeLog).length >= SURE_SHARE * ENOUGH;
}

function isLog(lines: readonly string[]): boolean {
  const others = lines.filter((line) => !looksLikeLog(line));
  const share = 1 - others.length / lines.length;
  return share >= SURE_SHARE || (share >= LEAST_SHARE && !others.some(isOfKubectl));
}

function isOfKubectl(line: string): boolean {
  return /^Name:\s+\S/.test(line) || parseHeader(line) !== undefined || commandOf(line) !== undefined;
}
