/** Where the line that holds `at` ends: the offset of its newline, or the length of the text. */
export function endOfLineAt(text, at) {
    const end = text.indexOf('\n', at);
    return end === -1 ? text.length : end;
}
export function countNewlines(text, from, to) {
    let count = 0;
    for (let at = text.indexOf('\n', from); at !== -1 && at < to; at = text.indexOf('\n', at + 1))
        count++;
    return count;
}
