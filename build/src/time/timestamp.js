const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
/**
 * Milliseconds since the epoch of an RFC 3339 time, cut below the millisecond. Undefined where the text is not one,
 * names a day that does not exist, or is Go's zero time, which stands for "never".
 */
export function parseRfc3339(text) {
    const found = /^(\d{4})-(\d\d)-(\d\d)[Tt ](\d\d):(\d\d):(\d\d)(?:[.,](\d+))?([Zz]|[+-]\d\d:?\d\d)$/.exec(text);
    if (found === null)
        return undefined;
    const [, year, month, day, hours, minutes, seconds, fraction = '', zone = ''] = found;
    const whole = utc(Number(year), Number(month), Number(day), Number(hours), Number(minutes), Number(seconds));
    if (whole === undefined)
        return undefined;
    return whole - offsetOf(zone) + Number(fraction.slice(0, 3).padEnd(3, '0'));
}
/**
 * Milliseconds since the epoch of a time as kubectl's `describe` prints it, in the client's zone:
 * `Thu, 07 Oct 2021 00:34:33 -0500` (Go's RFC1123Z). Undefined as for `parseRfc3339`.
 */
export function parseRfc1123z(text) {
    const found = /^[A-Z][a-z]{2}, (\d\d) ([A-Z][a-z]{2}) (\d{4}) (\d\d):(\d\d):(\d\d) ([+-]\d{4})$/.exec(text);
    if (found === null)
        return undefined;
    const [, day, monthName = '', year, hours, minutes, seconds, zone = ''] = found;
    const month = months.indexOf(monthName) + 1;
    const whole = utc(Number(year), month, Number(day), Number(hours), Number(minutes), Number(seconds));
    return whole === undefined ? undefined : whole - offsetOf(zone);
}
/** `2021-10-07T05:34:33Z`, as the API writes times; milliseconds only where there are any. */
export function formatUtc(ms) {
    return new Date(ms).toISOString().replace('.000Z', 'Z');
}
/** RFC 3339 allows second 60; it counts as the first of the next minute. */
function utc(year, month, day, hours, minutes, seconds) {
    if (hours > 23 || minutes > 59 || seconds > 60 || year < 1900)
        return undefined;
    const midnight = new Date(Date.UTC(year, month - 1, day));
    if (midnight.getUTCMonth() !== month - 1 || midnight.getUTCDate() !== day)
        return undefined;
    return midnight.getTime() + ((hours * 60 + minutes) * 60 + seconds) * 1_000;
}
/** Milliseconds east of UTC, of `Z`, `+0530` or `+05:30`. */
function offsetOf(zone) {
    if (zone === 'Z' || zone === 'z')
        return 0;
    const sign = zone.startsWith('-') ? -1 : 1;
    return sign * (Number(zone.slice(1, 3)) * 60 + Number(zone.slice(-2))) * 60_000;
}
