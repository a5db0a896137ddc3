/** What is shorter stands in most lines, and is no literal of a pattern. In bytes. */
export const SHORTEST_LITERAL = 4;

/**
 * Literals of patterns from this length on are searched for in every fourth place of a log; a shorter one makes the
 * search look at every byte. In bytes.
 */
export const FAST_LITERAL = 7;
