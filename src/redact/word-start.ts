/**
 * Source of a pattern for the place before a word, as `\b` would be, and behind what ends in a letter of its own: an
 * escaped newline or tab of a string, and a terminal's colour.
 */
export const WORD_START = String.raw`(?:(?<=\\[nrt]|\u001B\[[\d;]{0,16}m)|(?<![\w+-]))`;
