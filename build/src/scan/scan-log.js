import { isAscii } from 'node:buffer';
import { parseLogLine } from '../text/log-line.js';
import { createHitCollector } from './hit-collector.js';
import { createLineClock } from './line-clock.js';
import { endOfLineAt, startOfLineAt } from './line-ends.js';
import { createLineNumbers } from './line-numbers.js';
import { lineText } from './line-text.js';
/**
 * One pass over one log, in UTF-8. Chunks hold whole lines; a line is decoded, and a regex asked about it, only where a
 * literal of the regex stands in it. `firstLine` is 1-based.
 */
export async function scanLog(file, firstLine, chunks, plan) {
    const numbers = createLineNumbers(firstLine);
    const clock = createLineClock();
    let chunk = Buffer.alloc(0);
    const hits = createHitCollector({ file, idOf: (pattern) => plan.patterns[pattern]?.id ?? '', describe });
    for await (const bytes of chunks) {
        chunk = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
        numbers.begin(chunk);
        clock.begin(chunk);
        hits.begin(chunk);
        if (hidesLiterals(chunk))
            askAboutEachLine();
        else
            askWhereLiteralsStand();
        hits.settle();
    }
    return { hits: hits.finish(), ...clock.span() };
    function askWhereLiteralsStand() {
        let line = { start: 0, end: -1 };
        let text;
        const askedAt = new Map();
        plan.forEachCandidate(chunk, 0, chunk.length, (pattern, at) => {
            if (at < line.start || at > line.end) {
                line = { start: startOfLineAt(chunk, at), end: endOfLineAt(chunk, at) };
                text = undefined;
            }
            if (askedAt.get(pattern) === line.start)
                return;
            askedAt.set(pattern, line.start);
            ask(pattern, line, (text ??= lineText(chunk, line.start, line.end)));
        });
        if (plan.everyLine.length > 0) {
            forEachLine((place) => {
                const textOfLine = lineText(chunk, place.start, place.end);
                for (const pattern of plan.everyLine)
                    ask(pattern, place, textOfLine);
            });
        }
    }
    /** The slow way: literals are looked for in each line as the regexes will see it. */
    function askAboutEachLine() {
        forEachLine((place) => {
            const text = lineText(chunk, place.start, place.end);
            const asked = new Set(plan.everyLine);
            if (FOLDS_TO_ASCII.test(text))
                for (const pattern of plan.patterns.keys())
                    asked.add(pattern);
            const bytes = Buffer.from(text);
            plan.forEachCandidate(bytes, 0, bytes.length, (pattern) => asked.add(pattern));
            for (const pattern of asked)
                ask(pattern, place, text);
        });
    }
    function forEachLine(see) {
        for (let start = 0; start < chunk.length;) {
            const end = endOfLineAt(chunk, start);
            see({ start, end });
            start = end + 1;
        }
    }
    function ask(pattern, place, text) {
        if (plan.patterns[pattern]?.pattern.test(text) === true)
            hits.add(pattern, place);
    }
    function describe(pattern, { start, end }) {
        const text = lineText(chunk, start, end);
        const match = plan.patterns[pattern]?.pattern.match(text);
        const parsed = parseLogLine(text);
        const time = parsed.at === undefined ? clock.before(start) : parsed;
        return {
            file,
            line: numbers.at(start),
            text,
            mark: { from: match?.at ?? 0, to: match?.end ?? 0 },
            captures: match?.captures ?? {},
            ...(time?.at === undefined ? {} : { at: time.at }),
            ...(time?.yearless === true ? { yearless: true } : {}),
            ...(parsed.level === undefined ? {} : { level: parsed.level }),
            ...(parsed.component === undefined ? {} : { component: parsed.component }),
            ...(parsed.host === undefined ? {} : { host: parsed.host }),
        };
    }
}
const ESCAPE = 0x1b;
/** The only letters beyond ASCII that match letters of ASCII in either case: the long s and the sign for kelvin. */
const FOLDS_TO_ASCII = /[\u017F\u212A]/;
const LONG_S = Buffer.from('\u017F');
const KELVIN = Buffer.from('\u212A');
/** Colours inside of a literal, and letters that match as others do, keep a literal from being found in bytes. */
function hidesLiterals(chunk) {
    return chunk.includes(ESCAPE) || (!isAscii(chunk) && (chunk.includes(LONG_S) || chunk.includes(KELVIN)));
}
