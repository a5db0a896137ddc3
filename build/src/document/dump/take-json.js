/** Characters of one document that are held; no list that a person waits for is longer. */
export const LONGEST_DOCUMENT = 64 * 1024 * 1024;
const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const NEWLINE = 0x0a;
/**
 * Takes the JSON document that begins where the cursor stands: to its closing bracket, or to where something else
 * begins because it has none.
 */
export async function takeJson(cursor) {
    const line = cursor.line;
    const findEnd = createEndFinder();
    const parts = [];
    let length = 0;
    let isCut = false;
    for (let end; end === undefined && (await cursor.fill());) {
        end = findEnd(cursor.piece, cursor.atLineStart);
        const part = cursor.take(end ?? cursor.piece.length);
        length += part.length;
        if (length <= LONGEST_DOCUMENT)
            parts.push(part);
        else
            isCut = true;
    }
    return { text: parts.join(''), line, isCut };
}
/**
 * Finds the offset at which a document that comes in pieces ends. No string goes on over a line's end, so that a quote
 * too few costs a line and not the rest of the dump.
 */
function createEndFinder() {
    let depth = 0;
    let inString = false;
    let isEscaped = false;
    let isIndented;
    function endsBeforeLine(piece, at) {
        if (depth === 0 || at === piece.length)
            return false;
        isIndented ??= piece[at] === ' ' || piece[at] === '\t';
        return (piece.startsWith('==== START logs for container ', at) || (isIndented && /^\{\r?\n/.test(piece.slice(at, at + 3))));
    }
    return (piece, atLineStart) => {
        if (atLineStart && endsBeforeLine(piece, 0))
            return 0;
        for (let at = 0; at < piece.length; at++) {
            const code = piece.charCodeAt(at);
            if (code === NEWLINE) {
                inString = false;
                isEscaped = false;
                if (endsBeforeLine(piece, at + 1))
                    return at + 1;
            }
            else if (isEscaped)
                isEscaped = false;
            else if (inString) {
                if (code === QUOTE)
                    inString = false;
                else if (code === BACKSLASH)
                    isEscaped = true;
            }
            else if (code === QUOTE)
                inString = true;
            else if (code === 0x7b || code === 0x5b)
                depth++;
            else if ((code === 0x7d || code === 0x5d) && --depth <= 0)
                return at + 1;
        }
        return undefined;
    };
}
