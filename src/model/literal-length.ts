/**
 * Literals of patterns from this length on are searched for in every fourth place of a log; a shorter one makes the
 * search look at every byte. In bytes.
 */
export const FAST_LITERAL = 7;
