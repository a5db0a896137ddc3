/**
 * The line on which an offset of `text` stands, 1-based from `firstLine`. Offsets must be asked for in ascending order:
 * then the text is read once, however many there are.
 */
export function createLineNumbers(text, firstLine) {
    let line = firstLine;
    let newline = text.indexOf('\n');
    return (offset) => {
        while (newline !== -1 && newline < offset) {
            line++;
            newline = text.indexOf('\n', newline + 1);
        }
        return line;
    };
}
