const DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;

/**
 * Milliseconds since the epoch; undefined for a day or a time that does not exist, and for years before 1900: Go's zero
 * time stands for "never". RFC 3339 allows second 60; it counts as the first of the next minute.
 */
export function utc(
  year: number,
  month: number,
  day: number,
  hours: number,
  minutes: number,
  seconds: number,
): number | undefined {
  if (hours > 23 || minutes > 59 || seconds > 60 || year < 1900 || month < 1 || month > 12 || day < 1) return undefined;
  const days = month === 2 && isLeap(year) ? 29 : (DAYS[month - 1] ?? 0);
  return day > days ? undefined : Date.UTC(year, month - 1, day, hours, minutes, seconds);
}

function isLeap(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}
