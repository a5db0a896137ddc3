const STAMP = /^(\d{4})[-/](\d\d)[-/](\d\d)[T _](\d\d):(\d\d):(\d\d)(?:[.,](\d{1,9}))?(?:(Z)|([+-])(\d\d):?(\d\d))?(?![\d:])/;
/**
 * The date and time that a line begins with: RFC 3339, the same with a blank or (svlogd -tt) an underscore for the
 * `T`, and the slashes of Go's log package.
 */
export function leadingStamp(text) {
    const found = STAMP.exec(text);
    if (found === null)
        return undefined;
    const [year, month, day, hour, minute, second] = found.slice(1, 7).map(Number);
    if (month < 1 || month > 12 || day < 1 || day > 31 || hour > 23 || minute > 59 || second > 60)
        return undefined;
    const millisecond = Number((found[7] ?? '').padEnd(3, '0').slice(0, 3));
    const local = Date.UTC(year, month - 1, day, hour, minute, second, millisecond);
    const offset = (Number(found[10] ?? 0) * 60 + Number(found[11] ?? 0)) * 60_000;
    return {
        at: found[9] === '-' ? local + offset : local - offset,
        hasZone: found[8] !== undefined || found[9] !== undefined,
        end: found[0].length,
    };
}
