import { journalStamp } from '../text/journal-stamp.js';
import { unitComponent } from '../text/unit-component.js';
/** Lines of the head that are looked at. */
const LOOKED_AT = 30;
/** Characters of it, some lines, that show whether it is a journal at all. */
const ENOUGH = 2_000;
/** Programs that write into any unit's journal. */
const ANY_UNIT = new Set(['systemd', 'kernel', 'sudo']);
/** The host and the program that the beginning of a journal is from, where it is from one only. */
export function journalHead(head) {
    const isJournal = head
        .slice(0, ENOUGH)
        .split('\n')
        .some((line) => journalStamp(line) !== undefined);
    if (!isJournal)
        return {};
    const stamps = head.split('\n', LOOKED_AT).flatMap((line) => journalStamp(line) ?? []);
    const host = only(stamps.map((stamp) => stamp.host));
    const units = stamps.map(({ unit }) => unitComponent(unit));
    const component = only(units.filter((unit) => !ANY_UNIT.has(unit))) ?? (only(units) === 'kernel' ? 'kernel' : undefined);
    return { ...(host === undefined ? {} : { host }), ...(component === undefined ? {} : { component }) };
}
function only(values) {
    const different = new Set(values);
    return different.size === 1 ? values[0] : undefined;
}
