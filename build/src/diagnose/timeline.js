import { formatUtc } from '../time/timestamp.js';
import { networkComponents, nodeOf, podsOf } from './network-pods.js';
/** Items shown at most; the latest stay. */
const MOST_ITEMS = 500;
/** What happened when, as far as the bundle has dates; oldest first. */
export function timelineOf(findings, cluster) {
    const { at } = cluster.collection;
    if (at === undefined)
        return [];
    const items = [
        ...cluster.events.flatMap((event) => eventItem(event, cluster)),
        ...conditionItems(cluster),
        ...restartItems(cluster),
        ...findings.flatMap(logItems),
    ];
    const kept = items.sort(byTime).slice(-MOST_ITEMS);
    return [...kept, { from: formatUtc(at), kind: 'collected', text: 'collected', count: 1, severity: 'neutral' }];
}
function byTime(a, b) {
    const keys = (item) => [item.from, item.to ?? '', item.node ?? '', item.text, item.file ?? '', item.line ?? 0].join('\0');
    return keys(a) < keys(b) ? -1 : keys(a) > keys(b) ? 1 : 0;
}
function eventItem(event, cluster) {
    const { involved, firstAt, lastAt } = event;
    const from = firstAt ?? lastAt;
    const isNetworkPod = involved.kind === 'Pod' && networkComponents.some((name) => involved.name.startsWith(`${name}-`));
    if (from === undefined || (involved.kind !== 'Node' && !isNetworkPod))
        return [];
    const pod = isNetworkPod ? cluster.objects.get('Pod')?.find(({ name }) => name === involved.name) : undefined;
    const node = involved.kind === 'Node' ? involved.name : pod === undefined ? undefined : nodeOf(pod);
    const place = event.excerpts[0];
    return [
        {
            from: formatUtc(from),
            ...(lastAt === undefined || lastAt === from ? {} : { to: formatUtc(lastAt) }),
            kind: 'event',
            ...(node === undefined ? {} : { node }),
            text: `${event.reason}: ${event.message.split('\n')[0] ?? ''}`,
            count: event.count,
            severity: severityOf(event),
            ...(place === undefined ? {} : { file: place.file, line: place.line }),
        },
    ];
}
function severityOf({ type, reason }) {
    if (type === 'Warning' || reason === 'NodeNotReady')
        return 'bad';
    return reason === 'NodeReady' ? 'good' : 'neutral';
}
/** The two conditions that tell of the network; the others follow the kubelet. */
function conditionItems(cluster) {
    return (cluster.objects.get('Node') ?? []).flatMap((node) => {
        const status = node.value['status'];
        return (status?.conditions ?? []).flatMap((condition) => {
            const at = Date.parse(condition.lastTransitionTime ?? '');
            if ((condition.type !== 'Ready' && condition.type !== 'NetworkUnavailable') || Number.isNaN(at))
                return [];
            const good = condition.type === 'Ready' ? 'True' : 'False';
            return [
                {
                    from: formatUtc(at),
                    kind: 'condition',
                    node: node.name,
                    text: `${condition.type} became ${condition.status ?? ''}${condition.reason === undefined ? '' : ` (${condition.reason})`}`,
                    count: 1,
                    severity: condition.status === good ? 'good' : 'bad',
                },
            ];
        });
    });
}
function restartItems(cluster) {
    return networkComponents.flatMap((component) => podsOf(component, cluster).flatMap((pod) => {
        const status = pod.value['status'];
        return (status?.containerStatuses ?? []).flatMap(({ name, lastState }) => {
            const at = Date.parse(lastState?.terminated?.finishedAt ?? '');
            if (Number.isNaN(at))
                return [];
            const node = nodeOf(pod);
            const { reason = 'terminated', exitCode } = lastState?.terminated ?? {};
            return [
                {
                    from: formatUtc(at),
                    kind: 'restart',
                    ...(node === undefined ? {} : { node }),
                    text: `${name ?? pod.name} ended: ${reason}${exitCode === undefined ? '' : `, exit code ${exitCode}`}`,
                    count: 1,
                    severity: exitCode === 0 ? 'neutral' : 'bad',
                },
            ];
        });
    }));
}
/** A finding of a log as a burst from its first to its last line. */
function logItems(finding) {
    return finding.instances.flatMap(({ entity, evidence, firstSeen, lastSeen, count }) => {
        const line = evidence.find(({ time }) => time !== undefined);
        if (line?.time === undefined)
            return [];
        const node = entity.kind === 'Node' ? entity.name : entity.node;
        return [
            {
                from: firstSeen ?? line.time,
                ...(lastSeen === undefined || lastSeen === firstSeen ? {} : { to: lastSeen }),
                kind: 'log',
                ...(node === undefined ? {} : { node }),
                text: finding.title,
                count,
                severity: finding.severity === 'info' ? 'neutral' : 'bad',
                rule: finding.rule,
                file: line.file,
                line: line.line,
            },
        ];
    });
}
