import { linePieces } from '../text/line-pieces.js';
import { classify } from './classify.js';
import { readJsonStream } from './dump/read-json-stream.js';
import { logOrigin } from './log-origin.js';
import { readLog } from './read-log.js';
import { readPlain } from './read-plain.js';
import { readYaml } from './read-yaml.js';
import { TextCursor } from './text-cursor.js';
import { textSourceOf } from './text-source.js';
const HEAD = 1 << 16;
/**
 * Reads lines that another reader left: a manifest or a log that was pasted between kubectl's tables, text between JSON
 * documents. `leftBy` keeps the reader of kubectl's text from being asked twice.
 */
export async function* readRun(run, reading, leftBy) {
    const { path, place, forms } = reading;
    const { firstLine, text } = run;
    const head = text.slice(0, HEAD);
    switch (classify(head)) {
        case 'empty':
            return;
        case 'json':
            yield* readJsonStream(cursorOver(run), reading);
            return;
        case 'yaml':
            yield* readYaml(run, reading);
            return;
        case 'log':
            forms.add('log');
            yield* readLog(cursorOver(run), logOrigin(path, head));
            return;
        case 'sections':
        case 'text':
            break;
    }
    const lines = text.trimEnd().split('\n');
    const source = textSourceOf(lines);
    if (source !== undefined) {
        forms.add(source);
        yield {
            type: 'text',
            text: { file: path, source, ...(place?.node === undefined ? {} : { node: place.node }), firstLine, lines },
        };
    }
    else if (leftBy === 'stream') {
        for (const rest of yield* readPlain(run, reading))
            yield* readRun(rest, reading, 'plain');
    }
}
function cursorOver({ firstLine, text }) {
    return new TextCursor(linePieces(once(text)), firstLine);
}
async function* once(text) {
    yield text;
}
