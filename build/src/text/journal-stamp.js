import { leadingStamp } from './leading-stamp.js';
import { monthNumber } from './month-number.js';
import { yearlessTime } from './yearless-stamp.js';
const SHORT_DATE = /^([A-Z][a-z]{2}) ([ \d]\d) (\d\d:\d\d:\d\d)(?:\.(\d{1,6}))?/;
const SENDER = /^ ([\w.-]+) ([^\s:[\]]+)(?:\[\d+\])?: ?/;
/** Without the process number, any stamped line with a colon would pass for one of the journal. */
const NUMBERED_SENDER = /^ ([\w.-]+) ([^\s:[\]]+)\[\d+\]: ?/;
/** `Oct 29 17:23:38 host unit[2978]: `, as journalctl prints in its formats short, short-precise and short-iso. */
export function journalStamp(line) {
    const short = shortDate(line);
    if (short !== undefined)
        return withSender(line, short.time, short.end, SENDER);
    const iso = leadingStamp(line);
    return iso?.hasZone === true ? withSender(line, { at: iso.at }, iso.end, NUMBERED_SENDER) : undefined;
}
function shortDate(line) {
    const found = SHORT_DATE.exec(line);
    if (found === null)
        return undefined;
    const [whole, name = '', day, clock = '', fraction = ''] = found;
    const month = monthNumber(name);
    const time = month !== undefined ? yearlessTime(month, Number(day), clock, fraction) : undefined;
    return time === undefined ? undefined : { time, end: whole.length };
}
function withSender(line, time, end, sender) {
    const found = sender.exec(line.slice(end));
    if (found === null)
        return undefined;
    const [whole, host = '', unit = ''] = found;
    return { time, host, unit, end: end + whole.length };
}
