import { parseLogLine } from '../text/log-line.js';
import { logBlockStart } from './dump/log-block.js';
import { beginsJson } from './json-start.js';
import { commandOf } from './kubectl/prompt.js';
import { sectionHeading } from './section-heading.js';
import { parseHeader } from './table/header.js';
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
export function classify(head) {
    const lines = head.split('\n').filter((line) => line.trim() !== '');
    if (lines.length === 0)
        return 'empty';
    const leading = lines.slice(0, MOST_LEADING).findIndex((line) => !isLeading(line));
    const first = lines[Math.max(0, leading)] ?? '';
    if (sectionHeading(lines[0] ?? '') !== undefined)
        return 'sections';
    if (beginsJson(first) || lines.some((line) => logBlockStart(line) !== undefined))
        return 'json';
    if (isYaml(first, lines))
        return 'yaml';
    return isSurelyLog(lines.slice(0, ENOUGH)) || isLog(lines.slice(0, LOOKED_AT)) ? 'log' : 'text';
}
/** How nearly all lines of logs begin: the rest is asked of the reader of log lines, which takes much longer. */
const LOG_STARTS = /^(?:\d{4}-\d\d-\d\d[ T]\d\d:\d\d:\d\d[.,Z]|[IWEF]\d{4} \d\d:|time="|bird6?: |[A-Z][a-z]{2} [ \d]\d \d\d:\d\d:\d\d |### previous container ###|\[ *\d+\.\d{6}\] )/;
/** A line in one of the formats of programs that write logs. */
export function looksLikeLog(line) {
    if (LOG_STARTS.test(line))
        return true;
    const { at, level } = parseLogLine(line.slice(0, 400));
    return at !== undefined || level !== undefined;
}
/** kubectl sorts the keys, so that most begin with `apiVersion`; a few kinds have fields of their own before it. */
function isYaml(first, lines) {
    if (/^(?:- )?(?:apiVersion|kind|items|clientVersion|serverVersion):(?:\s|$)/.test(first))
        return true;
    return /^\w+:(?:\s|$)/.test(first) && lines.some((line) => /^apiVersion: \S+$/.test(line));
}
function isLeading(line) {
    return (/^(?:#|---|[$>+] |Warning: |WARNING: |Defaulted container |W\d{4} )/.test(line) || commandOf(line) !== undefined);
}
function isSurelyLog(lines) {
    return lines.length === ENOUGH && lines.filter(looksLikeLog).length >= SURE_SHARE * ENOUGH;
}
function isLog(lines) {
    const others = lines.filter((line) => !looksLikeLog(line));
    const share = 1 - others.length / lines.length;
    return share >= SURE_SHARE || (share >= LEAST_SHARE && !others.some(isOfKubectl));
}
function isOfKubectl(line) {
    return /^Name:\s+\S/.test(line) || parseHeader(line) !== undefined || commandOf(line) !== undefined;
}
