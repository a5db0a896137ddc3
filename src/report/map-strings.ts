/** A copy of plain data with every string in it changed; keys stay as they are. */
export function mapStrings<T>(value: T, change: (text: string) => string): T {
  return mapped(value) as T;

  function mapped(part: unknown): unknown {
    if (typeof part === 'string') return change(part);
    if (Array.isArray(part)) return part.map(mapped);
    if (typeof part !== 'object' || part === null) return part;
    return Object.fromEntries(Object.entries(part).map(([key, inner]) => [key, mapped(inner)]));
  }
}
