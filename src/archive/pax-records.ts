/**
 * Records of a pax header (POSIX 1003.1): `LENGTH KEY=VALUE` and a newline, the length being that of all of it in bytes.
 * In order, since GNU's sparse format 0.0 repeats keys. What is no record ends them.
 */
export function parsePaxRecords(bytes: Buffer): readonly (readonly [key: string, value: string])[] {
  const records: (readonly [string, string])[] = [];
  for (let at = 0; at < bytes.length;) {
    const stated = /^(\d{1,7}) /.exec(bytes.toString('latin1', at, at + 8));
    const end = at + Number(stated?.[1] ?? 0);
    const isWhole = stated !== null && end <= bytes.length && bytes[end - 1] === 0x0a;
    const record = isWhole ? bytes.toString('utf8', at + stated[0].length, end - 1) : '';
    const equals = record.indexOf('=');
    if (equals < 1) break;
    records.push([record.slice(0, equals), record.slice(equals + 1)]);
    at = end;
  }
  return records;
}
