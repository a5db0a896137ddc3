/** Lines up to this length are never cut, unless a run sets another. In bytes, or in UTF-16 code units of decoded text. */
export const LONGEST_LINE = 1 << 20;
