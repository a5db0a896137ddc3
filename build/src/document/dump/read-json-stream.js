import { beginsJson } from '../json-start.js';
import { manifestDocuments } from '../manifest/manifest-documents.js';
import { sliceJson } from '../manifest/slice-json.js';
import { logBlockStart, readLogBlock } from './log-block.js';
import { LONGEST_DOCUMENT, takeJson } from './take-json.js';
/** Characters of other text between the documents that are held for other readers. */
const MOST_BETWEEN = 32 * 1024 * 1024;
/**
 * Reads JSON documents one after another, and between them the log blocks of `kubectl cluster-info dump`. One document
 * is held at a time, logs stream. Returns the lines that are neither.
 */
export async function* readJsonStream(cursor, { path, forms, manifests }) {
    const between = createRuns();
    while (await cursor.fill()) {
        const [line = ''] = cursor.piece.split('\n', 1);
        const block = logBlockStart(line);
        if (block !== undefined) {
            cursor.takeLine();
            forms.add('dump');
            yield* readLogBlock(cursor, block, path);
        }
        else if (beginsJson(line)) {
            const { text, line: firstLine, isCut } = await takeJson(cursor);
            const reading = manifests.read(sliceJson(text, firstLine));
            if (reading.understood)
                forms.add('json');
            yield* manifestDocuments(reading);
            if (isCut)
                yield limitReached(`A document of more than ${LONGEST_DOCUMENT} characters`, path, firstLine);
        }
        else {
            between.add(cursor.line, cursor.takeLine());
        }
    }
    const cutAt = between.cutAt();
    if (cutAt !== undefined)
        yield limitReached(`More than ${MOST_BETWEEN} characters of other text`, path, cutAt);
    return between.runs();
}
function limitReached(what, file, line) {
    const message = `${what}: only the begin was read`;
    return { type: 'problem', problem: { code: 'limit-reached', message, file, line } };
}
/** Gathers lines that follow each other; comments and empty lines alone are none of anyone's. */
function createRuns() {
    const runs = [];
    let next = -1;
    let length = 0;
    let cutAt;
    return {
        add(line, text) {
            length += text.length;
            if (length > MOST_BETWEEN) {
                cutAt ??= line;
                return;
            }
            if (line === next)
                runs.at(-1)?.lines.push(text);
            else
                runs.push({ firstLine: line, lines: [text] });
            next = line + 1;
        },
        cutAt: () => cutAt,
        runs: () => runs
            .filter(({ lines }) => lines.some((text) => !/^\s*(?:#|$)/.test(text)))
            .map(({ firstLine, lines }) => ({ firstLine, text: lines.join('') })),
    };
}
