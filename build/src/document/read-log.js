import { LONGEST_LINE } from '../text/line-pieces.js';
/**
 * A log from where the cursor stands to its end, in pieces as they are read. Of a line that is too long to be held the
 * begin is handed on. What the log's reader leaves is skipped, so that the cursor stands behind the log.
 */
export async function* readLog(cursor, origin, end = () => undefined) {
    let ended = false;
    let cutAt;
    async function* chunks() {
        while (!ended && (await cursor.fill())) {
            const isContinued = !cursor.atLineStart;
            const line = cursor.line;
            const stop = end(cursor.piece, cursor.atLineStart);
            ended = stop !== undefined;
            const text = cursor.take(stop ?? cursor.piece.length);
            if (isContinued)
                cutAt ??= line;
            const whole = isContinued ? text.slice(text.indexOf('\n') + 1 || text.length) : text;
            if (whole !== '')
                yield Buffer.from(isOverlong(whole) ? `${whole}\n` : whole);
        }
    }
    yield { type: 'log', origin, firstLine: cursor.line, chunks: chunks() };
    for await (const chunk of chunks())
        void chunk;
    if (cutAt !== undefined) {
        const message = `A line of more than ${LONGEST_LINE} characters was cut`;
        yield { type: 'problem', problem: { code: 'limit-reached', message, file: origin.file, line: cutAt } };
    }
}
/** Its last line goes on in the next piece. */
function isOverlong(text) {
    return text.length - (text.lastIndexOf('\n') + 1) >= LONGEST_LINE;
}
