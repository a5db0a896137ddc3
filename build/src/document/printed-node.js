import { fieldAt, listAt } from './kubectl/field-at.js';
/**
 * The columns that `kubectl get nodes` prints: `{ status, ready, roles }`, where `status` is `Ready`, `NotReady` or
 * `Unknown` (no Ready condition), with `,SchedulingDisabled` where the node is cordoned (kubernetes
 * pkg/printers/internalversion/printers.go, printNode). Undefined for a node without a status.
 */
export function printedNode(node) {
    if (fieldAt(node, 'status') === undefined)
        return undefined;
    const ready = listAt(node, 'status', 'conditions').find((condition) => fieldAt(condition, 'type') === 'Ready');
    const isReady = fieldAt(ready, 'status') === 'True';
    const condition = ready === undefined ? 'Unknown' : isReady ? 'Ready' : 'NotReady';
    const cordoned = fieldAt(node, 'spec', 'unschedulable') === true;
    return { status: cordoned ? `${condition},SchedulingDisabled` : condition, ready: isReady, roles: rolesOf(node) };
}
function rolesOf(node) {
    const roles = new Set();
    for (const [label, value] of Object.entries((fieldAt(node, 'metadata', 'labels') ?? {}))) {
        const role = /^node-role\.kubernetes\.io\/(.+)$/.exec(label)?.[1];
        if (role !== undefined)
            roles.add(role);
        if (label === 'kubernetes.io/role' && typeof value === 'string' && value !== '')
            roles.add(value);
    }
    return [...roles].sort();
}
