import { parseEventRow } from '../kubectl/event-row.js';
import { linesBelow } from './pairs.js';
/**
 * The events at the end of a description. That they are listed at all shows that there were no others: kubectl
 * leaves the section out where it could not read them.
 */
export function readEvents(text, field, involved) {
    if (field === undefined)
        return { events: [], listings: [] };
    const rows = [];
    for (const { text: row, line } of linesBelow(text.lines, field)) {
        if (parseEventRow(row) !== undefined)
            rows.push({ line, texts: [row] });
        // A message with line breaks goes on at the left margin.
        else
            rows.at(-1)?.texts.push(row);
    }
    const events = rows.flatMap(({ line, texts }) => readRow(text, line, texts, involved));
    const isComplete = events.length > 0 || field.value === '<none>';
    const listing = {
        kind: 'Event',
        ...(involved.namespace === undefined ? {} : { namespace: involved.namespace }),
        of: involved,
        count: events.length,
        file: text.file,
        line: text.firstLine + field.line,
    };
    return { events, listings: isComplete ? [listing] : [] };
}
function readRow(text, line, texts, involved) {
    const row = parseEventRow(texts[0] ?? '');
    if (row === undefined)
        return [];
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
