/** A bundle that tells more different texts than this is no real one; then the memory is given back. */
const MOST_KEPT = 200_000;

/** Remembers what a pure function gave for a text. */
export function memoized<Result>(compute: (text: string) => Result): (text: string) => Result {
  const known = new Map<string, Result>();
  return (text) => {
    const kept = known.get(text);
    if (kept !== undefined) return kept;
    if (known.size >= MOST_KEPT) known.clear();
    const result = compute(text);
    known.set(text, result);
    return result;
  };
}
