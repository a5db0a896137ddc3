/** `12345` as `12,345`, whatever the machine's locale; whole numbers only. */
export function readableNumber(number: number): string {
  return number < 1000
    ? String(number)
    : `${readableNumber(Math.floor(number / 1000))},${String(number % 1000).padStart(3, '0')}`;
}

/** `1 node`, `1,200 nodes`. */
export function counted(number: number, singular: string, plural = `${singular}s`): string {
  return `${readableNumber(number)} ${number === 1 ? singular : plural}`;
}

/** `840 B`, `12.4 MB`; decimal units, as archives are told. */
export function readableBytes(bytes: number): string {
  if (bytes < 1000) return `${bytes} B`;
  const units = ['kB', 'MB', 'GB', 'TB'];
  let value = bytes / 1000;
  let unit = 0;
  while (value >= 999.95 && unit < units.length - 1) {
    value /= 1000;
    unit++;
  }
  return `${value.toFixed(1)} ${units[unit]}`;
}
