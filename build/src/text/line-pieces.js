/** Lines up to this length are never cut. In UTF-16 code units. */
export const LONGEST_LINE = 1 << 20;
const SMALLEST_PIECE = 1 << 16;
/**
 * Joins and cuts a text stream into pieces of whole lines. A line longer than `LONGEST_LINE` comes in several pieces,
 * cut at multiples of that length wherever the stream's own chunks ended; every other piece but the last ends
 * with a newline.
 */
export async function* linePieces(texts) {
    let pending = '';
    for await (const text of texts) {
        pending += text;
        if (pending.length < SMALLEST_PIECE)
            continue;
        while (pending.length > LONGEST_LINE) {
            const end = pending.lastIndexOf('\n', LONGEST_LINE - 1) + 1 || LONGEST_LINE;
            yield pending.slice(0, end);
            pending = pending.slice(end);
        }
        const end = pending.lastIndexOf('\n') + 1;
        if (end > 0) {
            yield pending.slice(0, end);
            pending = pending.slice(end);
        }
    }
    if (pending !== '')
        yield pending;
}
