import { nodeNames, nodeOfHost } from '../../model/node-names.js';
import { formatUtc } from '../../time/timestamp.js';
import { isOf, isPlaced, originOf } from '../log-shelf.js';
import { runsNowhere } from '../log-sources.js';
import { missingLogs } from '../missing.js';
import { printsFor } from '../programs.js';
import { patternIds } from '../scan-patterns.js';
export function selectLogs(ruleId, selection, match, context) {
    const ids = patternIds(ruleId, selection);
    const isNowhere = runsNowhere(match, context);
    return {
        hits: ids.matches.flatMap((id, step) => (context.logHits.get(id) ?? []).flatMap((found) => {
            const log = context.cluster.logs[found.log];
            if (log === undefined || !isPlaced(log, match))
                return [];
            const excuses = excusesIn(ids.unless, found.log, context);
            const lines = found.hits.filter((hit) => speaksOf(log, hit, match) && levelFits(hit, match) && !isExcused(hit, selection, excuses));
            const notKept = lines.length === found.hits.length ? found.count - found.hits.length : 0;
            return lines.map((hit, index) => hitOf(hit, speakerOf(hit, log, context), selection, step, index === 0 ? 1 + notKept : 1));
        })),
        known: (entity) => isNowhere || context.logs.wouldShow(match, entity),
        missing: (entity) => [missingLogs(match, entity, context)],
    };
}
function hitOf(hit, entity, selection, step, count) {
    return {
        entity,
        count,
        ...(hit.at === undefined ? {} : { firstAt: hit.at, lastAt: hit.at }),
        line: hit.line,
        current: false,
        ...(selection.sequence === undefined ? {} : { step }),
        captures: hit.captures,
        evidence: [
            {
                file: hit.file,
                line: hit.line,
                text: hit.text,
                selection: selection.name,
                ...(hit.at === undefined ? {} : { time: formatUtc(hit.at) }),
                mark: hit.mark,
                context: hit.context,
            },
        ],
    };
}
/** A must-gather joins the journals of several hosts in one file: there each line says whose it is. */
function speakerOf(hit, log, { cluster }) {
    const origin = originOf(log);
    if (origin.kind !== 'File' || hit.host === undefined)
        return origin;
    const node = nodeOfHost(hit.host, nodeNames(cluster));
    return node === undefined ? origin : { kind: 'Node', name: node };
}
/** The line's own prefix decides; a line without one speaks for the program whose log it is in. */
function speaksOf(log, hit, match) {
    if (match.component === undefined)
        return true;
    return match.component.some((component) => isPartOf(hit, component) || (isOf(log, component) && wouldOmit(hit, component, log)));
}
/** `calicoctl cluster diags` joins the logs of a pod's containers, so that the prefix alone tells whose a line is. */
function isPartOf({ component: prefix }, component) {
    return prefix !== undefined && (prefix === component || printsFor(component, prefix));
}
/** Up to v3.18 calico-node's lines have no prefix, and a program as a whole includes its parts. */
function wouldOmit(hit, component, log) {
    return hit.component === undefined || component === log.component || component === log.container;
}
function levelFits(hit, match) {
    return match.level === undefined || (hit.level !== undefined && match.level.includes(hit.level));
}
function excusesIn(id, log, context) {
    if (id === undefined)
        return [];
    return (context.logHits.get(id) ?? []).filter((found) => found.log === log).flatMap((found) => found.hits);
}
function isExcused(hit, selection, excuses) {
    const { unless } = selection;
    if (unless === undefined)
        return false;
    return excuses.some((excuse) => {
        if (hit.at === undefined || excuse.at === undefined)
            return excuse.line === hit.line;
        return excuse.at >= hit.at - unless.before && excuse.at <= hit.at + unless.after;
    });
}
