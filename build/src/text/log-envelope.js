import { dmesgStamp } from './dmesg-stamp.js';
import { journalStamp } from './journal-stamp.js';
import { leadingStamp } from './leading-stamp.js';
import { unitComponent } from './unit-component.js';
const POD_PREFIX = /^\[pod\/[^\]\s]+\] /;
const CRI_STREAM = /^ (?:stdout|stderr) [FP] ?/;
/**
 * Opens one envelope: `kubectl logs --prefix` and `--timestamps`, the CRI's files, Docker's json-file, svlogd, or the
 * journal, and the kernel's stamp. The inner text is always shorter than the line.
 */
export function openLogEnvelope(line) {
    if (line.startsWith('[pod/')) {
        const prefix = POD_PREFIX.exec(line);
        return prefix === null ? undefined : { inner: line.slice(prefix[0].length) };
    }
    if (line.startsWith('{"log":"'))
        return dockerEnvelope(line);
    if (line.startsWith('[')) {
        const stamp = dmesgStamp(line);
        if (stamp === undefined)
            return undefined;
        const { time, end } = stamp;
        return { ...(time === undefined ? {} : { time }), component: 'kernel', inner: line.slice(end) };
    }
    const journal = journalStamp(line);
    if (journal !== undefined) {
        const { time, host, unit, end } = journal;
        return { time, host, component: unitComponent(unit), inner: line.slice(end) };
    }
    return stampedEnvelope(line);
}
/** A stamp in front of a line that has one itself, or of one whose program writes none. */
function stampedEnvelope(line) {
    const stamp = leadingStamp(line);
    if (stamp === undefined)
        return undefined;
    const rest = line.slice(stamp.end);
    const cri = CRI_STREAM.exec(rest);
    if (cri !== null)
        return { time: { at: stamp.at }, inner: rest.slice(cri[0].length) };
    // A tab sets off the level: zap's console format, which is a statement and not an envelope.
    return rest.startsWith(' ') || rest === '' ? { time: { at: stamp.at }, inner: rest.slice(1) } : undefined;
}
const DOCKER_LOG = /^\{"log":"((?:[^"\\]|\\.)*)"/;
const DOCKER_TIME = /"time":"([^"]+)"\}\s*$/;
function dockerEnvelope(line) {
    const log = DOCKER_LOG.exec(line);
    if (log === null)
        return undefined;
    const stamp = leadingStamp(DOCKER_TIME.exec(line)?.[1] ?? '');
    const inner = unescaped(log[1] ?? '').replace(/\n$/, '');
    return { ...(stamp === undefined ? {} : { time: { at: stamp.at } }), inner };
}
function unescaped(body) {
    try {
        return String(JSON.parse(`"${body}"`));
    }
    catch {
        return body;
    }
}
