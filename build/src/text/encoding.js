/** A binary that is mostly text has fewer control characters than this share of its bytes. */
const CONTROL_SHARE = 0.03;
/** Shorter heads say nothing about where their NULs stand. */
const SHORTEST_UTF16_HEAD = 8;
/**
 * The encoding that a file's first bytes speak for; undefined for a binary. PowerShell redirects into UTF-16LE with a
 * byte order mark, and some editors save it without one.
 */
export function detectEncoding(head) {
    if (head[0] === 0xff && head[1] === 0xfe)
        return 'utf-16le';
    if (head[0] === 0xfe && head[1] === 0xff)
        return 'utf-16be';
    return detectUnmarkedUtf16(head) ?? (isBinary(head) ? undefined : 'utf-8');
}
function detectUnmarkedUtf16(head) {
    if (head.length < SHORTEST_UTF16_HEAD)
        return undefined;
    let even = 0;
    let odd = 0;
    for (let at = 0; at + 1 < head.length; at += 2) {
        if (head[at] === 0)
            even++;
        if (head[at + 1] === 0)
            odd++;
    }
    const most = 0.8 * (head.length >> 1);
    const few = 0.05 * (head.length >> 1);
    if (odd >= most && even <= few)
        return 'utf-16le';
    if (even >= most && odd <= few)
        return 'utf-16be';
    return undefined;
}
/** A run of NULs counts once: a log on a disk that lost power has a hole of them and is a log all the same. */
function isBinary(head) {
    let counted = 0;
    let controls = 0;
    let previous = -1;
    for (const byte of head) {
        if (byte !== 0 || previous !== 0) {
            counted++;
            if (isControl(byte))
                controls++;
        }
        previous = byte;
    }
    return controls > CONTROL_SHARE * counted;
}
/** Control characters that no text has: not the white space, backspace and escape that terminals write. */
function isControl(byte) {
    return (byte < 0x20 && !(byte >= 0x08 && byte <= 0x0d) && byte !== 0x1b) || byte === 0x7f;
}
