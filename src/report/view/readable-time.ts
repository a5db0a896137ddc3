const ISO_UTC = /^(\d{4}-\d{2}-\d{2})T(\d{2}:\d{2})(:\d{2})(?:\.\d{1,9})?Z$/;

/** `2024-02-12 14:42:49 UTC`. Text that is no ISO 8601 time in UTC stands as it is. */
export function readableTime(iso: string): string {
  return iso.replace(ISO_UTC, '$1 $2$3 UTC');
}

/** The same to the minute: `2024-02-12 14:42 UTC`. */
export function readableMinute(iso: string): string {
  return iso.replace(ISO_UTC, '$1 $2 UTC');
}
