const UNITS = { ms: 1, s: 1_000, m: 60_000, h: 3_600_000, d: 86_400_000 } as const;

/** Milliseconds of a duration such as `30s`, `10m`, `2h` or `1d`; undefined for anything else. */
export function parseDuration(text: string): number | undefined {
  const found = /^(\d+)(ms|s|m|h|d)$/.exec(text);
  return found === null ? undefined : Number(found[1]) * UNITS[found[2] as keyof typeof UNITS];
}

/** The same text, in the largest unit that needs no fraction: 600000 is `10m`. */
export function showDuration(milliseconds: number): string {
  const units = Object.entries(UNITS).toReversed();
  const [unit, size] = units.find(([, each]) => milliseconds % each === 0) ?? ['ms', 1];
  return `${milliseconds / size}${unit}`;
}
