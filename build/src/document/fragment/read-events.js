import { parseEventRow } from '../kubectl/event-row.js';
import { nothingRead } from '../kubectl/text-reading.js';
import { undecorated } from '../kubectl/undecorated.js';
import { involvedIn } from './involved.js';
/** Rows of events that stand alone. They were printed below one object, so what one of them names goes for all. */
export function readLooseEvents(section, file) {
    const rows = [];
    for (const [line, text] of section.lines.entries()) {
        if (parseEventRow(undecorated(text)) !== undefined)
            rows.push({ line, texts: [text] });
        else
            rows.at(-1)?.texts.push(text);
    }
    const parsed = rows.flatMap(({ line, texts }) => {
        const row = parseEventRow(undecorated(texts[0] ?? ''));
        return row === undefined ? [] : [{ row, line, text: texts.join('\n').trimEnd() }];
    });
    const involved = involvedIn(parsed.map(({ row }) => row));
    const events = parsed.map(({ row, line, text }) => {
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
