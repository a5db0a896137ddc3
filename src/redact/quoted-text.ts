/**
 * The offset of the quote that closes a string in `line`, or the line's length. Each level of JSON in a string of JSON
 * puts backslashes before its quotes: `slashes` is how many stand before the opening one, and so before the closing one.
 */
export function closingQuote(line: string, from: number, slashes: number, quote = '"'): number {
  for (let at = line.indexOf(quote, from); at !== -1; at = line.indexOf(quote, at + 1)) {
    let before = 0;
    while (at - before > from && line[at - before - 1] === '\\') before++;
    // An even surplus is backslashes that are themselves escaped, and belong to the text.
    if (before === slashes || (before > slashes && slashes === 0 && before % 2 === 0)) return at - slashes;
  }
  return line.length;
}
