/**
 * A copy that stands alone. A slice of a string keeps the whole string in memory: without this, one kept line holds on
 * to the file that it was cut from. Unpaired surrogates become U+FFFD.
 */
export function detached(text) {
    return Buffer.from(text).toString();
}
