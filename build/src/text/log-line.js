import { openLogEnvelope } from './log-envelope.js';
import { parseLogStatement } from './log-statement.js';
/** `--prefix`, `--timestamps`, the CRI, and svlogd or the journal; no real line has more. */
const MOST_ENVELOPES = 4;
/**
 * Reads one line of a log, without its newline and colours. The outermost time wins, since whatever carried the line
 * has the finer clock, unless it has no year and an inner one has; level and component are the program's own.
 */
export function parseLogLine(line) {
    let inner = line.endsWith('\r') ? line.slice(0, -1) : line;
    let time;
    let unit;
    let host;
    let statement = parseLogStatement(inner);
    for (let opened = 0; statement === undefined && opened < MOST_ENVELOPES; opened++) {
        const envelope = openLogEnvelope(inner);
        if (envelope === undefined)
            break;
        time = better(time, envelope.time);
        unit ??= envelope.component;
        host ??= envelope.host;
        inner = envelope.inner;
        statement = parseLogStatement(inner);
    }
    const component = statement?.component ?? unit;
    return {
        ...better(time, statement?.time),
        ...(statement?.level === undefined ? {} : { level: statement.level }),
        ...(component === undefined ? {} : { component }),
        ...(host === undefined ? {} : { host }),
        message: statement?.message ?? inner,
    };
}
function better(outer, inner) {
    if (outer === undefined)
        return inner;
    return outer.yearless === true && inner !== undefined && inner.yearless !== true ? inner : outer;
}
