const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const COLON = 0x3a;
const COMMA = 0x2c;
/**
 * Where the value at `start` ends; -1 if it does not. Only strings and brackets are looked at, so that a malformed
 * value does not hide those after it, and nesting costs no stack.
 */
export function endOfJsonValue(text, start) {
    const first = text.charCodeAt(start);
    if (first === QUOTE)
        return endOfString(text, start);
    if (!isOpening(first))
        return endOfScalar(text, start);
    let depth = 0;
    for (let at = start; at < text.length; at++) {
        const code = text.charCodeAt(at);
        if (code === QUOTE) {
            const end = endOfString(text, at);
            if (end === -1)
                return -1;
            at = end - 1;
        }
        else if (isOpening(code))
            depth++;
        else if (isClosing(code) && --depth === 0)
            return at + 1;
    }
    return -1;
}
/** The members of the object whose `{` is at `start`, as far as it is well formed; the last may have no end. */
export function* jsonMembers(text, start) {
    let at = skipBlanks(text, start + 1);
    while (text.charCodeAt(at) === QUOTE) {
        const keyEnd = endOfString(text, at);
        const colon = keyEnd === -1 ? text.length : skipBlanks(text, keyEnd);
        if (text.charCodeAt(colon) !== COLON)
            return;
        const value = skipBlanks(text, colon + 1);
        if (value === text.length)
            return;
        const end = endOfJsonValue(text, value);
        yield { key: text.slice(at + 1, keyEnd - 1), keyStart: at, start: value, end };
        if (end === -1)
            return;
        at = afterComma(text, end);
    }
}
/** The elements of the array whose `[` is at `start`; the last may have no end. */
export function* jsonElements(text, start) {
    let at = skipBlanks(text, start + 1);
    while (at < text.length && !isClosing(text.charCodeAt(at))) {
        const end = endOfJsonValue(text, at);
        yield { start: at, end };
        if (end <= at)
            return;
        at = afterComma(text, end);
    }
}
export function skipBlanks(text, from) {
    let at = from;
    while (at < text.length && text.charCodeAt(at) <= 0x20)
        at++;
    return at;
}
function endOfString(text, start) {
    for (let at = text.indexOf('"', start + 1); at !== -1; at = text.indexOf('"', at + 1)) {
        let backslashes = 0;
        while (text.charCodeAt(at - 1 - backslashes) === BACKSLASH)
            backslashes++;
        if (backslashes % 2 === 0)
            return at + 1;
    }
    return -1;
}
function endOfScalar(text, start) {
    let at = start;
    while (at < text.length && !isEndOfScalar(text.charCodeAt(at)))
        at++;
    return at;
}
function isEndOfScalar(code) {
    return code <= 0x20 || code === COMMA || isClosing(code);
}
function afterComma(text, end) {
    const at = skipBlanks(text, end);
    return text.charCodeAt(at) === COMMA ? skipBlanks(text, at + 1) : at;
}
function isOpening(code) {
    return code === 0x7b || code === 0x5b;
}
function isClosing(code) {
    return code === 0x7d || code === 0x5d;
}
