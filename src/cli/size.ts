const units = ['', 'KiB', 'MiB', 'GiB', 'TiB'] as const;

/** Bytes of `2GiB`, `500 MiB`, `64K` or `1000`; undefined for anything else. K is Ki: nobody means a disk here. */
export function parseSize(text: string): number | undefined {
  const found = /^(\d{1,12})\s*(?:([KMGT])(?:i?B)?|B?)$/i.exec(text.trim());
  if (found === null) return undefined;
  const [, digits, unit = ''] = found;
  return Number(digits) * 1024 ** ' KMGT'.indexOf(unit.toUpperCase() || ' ');
}

/** `2GiB`: the largest unit that it is a whole number of. */
export function shownSize(bytes: number): string {
  const step = units.findLastIndex((_, at) => bytes % 1024 ** at === 0);
  return `${bytes / 1024 ** step}${units[step]}`;
}
