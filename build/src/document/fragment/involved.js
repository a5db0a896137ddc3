/** Reasons of which the message names no node, though they are about one. */
const nodeReasons = /^(?:Node[A-Z]|Starting$|Rebooted$|InvalidDiskCapacity$|RegisteredNode$|ContainerGCFailed$|ImageGCFailed$)/;
/** The object that a run of events is about, as far as their messages name it. */
export function involvedIn(rows) {
    for (const { message } of rows) {
        const named = nodeIn(message) ?? podIn(message);
        if (named !== undefined)
            return named;
    }
    return rows.some(({ reason }) => nodeReasons.test(reason))
        ? { kind: 'Node', name: 'unnamed node' }
        : { kind: 'Pod', name: 'unnamed pod' };
}
/** `Node 10.188.156.137 status is now: NodeReady`; the node controller says `Node x event: …`. */
function nodeIn(message) {
    const name = /^Node (\S+) (?:status is now: |event: |has been rebooted)/.exec(message)?.[1];
    return name === undefined ? undefined : { kind: 'Node', name };
}
/** `… in pod calico-node-7k2xq_kube-system(uid)`, `Successfully assigned kube-system/calico-node-7k2xq to …`. */
function podIn(message) {
    const backOff = /\bpod ([a-z0-9][a-z0-9.-]*)_([a-z0-9-]+)\(/.exec(message);
    if (backOff !== null)
        return { kind: 'Pod', name: backOff[1] ?? '', namespace: backOff[2] ?? '' };
    const assigned = /^Successfully assigned ([a-z0-9-]+)\/([a-z0-9][a-z0-9.-]*) to /.exec(message);
    return assigned === null ? undefined : { kind: 'Pod', name: assigned[2] ?? '', namespace: assigned[1] ?? '' };
}
