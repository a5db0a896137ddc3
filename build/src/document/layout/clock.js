import { parseRfc1123z, parseRfc3339 } from '../../time/timestamp.js';
/** A file of this name may hold nothing but a time, and would pass for a log by its lines. */
export function isClockFileName(path) {
    return /(?:^|\/)(?:timestamp|date(?:\.txt)?)$/.test(path);
}
/** A file that holds nothing but when its neighbours were collected. */
export function readClockFile(path, text) {
    if (!isClockFileName(path))
        return undefined;
    const lines = text.split('\n').filter((line) => line.trim() !== '');
    if (path.endsWith('timestamp'))
        return latest(lines.map(goTime), 'timestamp-file', path);
    return latest(lines.map(dateOutput), 'date-file', path);
}
/** Each run of `oc adm inspect` writes a line at its begin and one at its end; the collection ended with the last. */
function latest(times, basis, file) {
    const known = times.filter((time) => time !== undefined);
    return known.length === 0 ? undefined : { at: known.reduce((a, b) => Math.max(a, b)), basis, file };
}
/** `2021-08-03 12:11:56.91501602 +0200 CEST m=+1.651641915`: Go's time.Now(), in the zone of whoever collected. */
function goTime(line) {
    const found = /^(\d{4}-\d\d-\d\d) (\d\d:\d\d:\d\d(?:\.\d+)?) ([+-]\d{4})(?: |$)/.exec(line);
    return found === null ? undefined : parseRfc3339(`${found[1]}T${found[2]}${found[3]}`);
}
const months = 'JanFebMarAprMayJunJulAugSepOctNovDec';
/**
 * What date(1) prints in the C locale (`Fri Feb 11 19:19:35 UTC 2022`), with `-R` and with `-Is`. Letters for a zone
 * say nothing, since many zones share them; only UTC and numbers count.
 */
function dateOutput(line) {
    const text = line.trim();
    const found = /^[A-Z][a-z]{2} ([A-Z][a-z]{2}) +(\d{1,2}) (\d\d:\d\d:\d\d) (UTC|GMT|[+-]\d{2,4}) (\d{4})$/.exec(text);
    if (found === null)
        return parseRfc3339(text) ?? parseRfc1123z(text);
    const [, name = '', day = '', clock = '', zone = '', year = ''] = found;
    const month = `${months.indexOf(name) / 3 + 1}`.padStart(2, '0');
    const offset = /^[UG]/.test(zone) ? 'Z' : zone.padEnd(5, '0');
    return parseRfc3339(`${year}-${month}-${day.padStart(2, '0')}T${clock}${offset}`);
}
