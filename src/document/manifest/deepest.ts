/** Nested deeper than any object of the API; whatever walks over it later must not run out of stack. */
export const DEEPEST = 100;
