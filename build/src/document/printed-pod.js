import { fieldAt, listAt } from './kubectl/field-at.js';
/**
 * The columns that `kubectl get pods` prints: `{ status, readyContainers, totalContainers, restarts, ready }`, where
 * `ready` says that there are containers and all of them are ready (kubernetes
 * pkg/printers/internalversion/printers.go, printPod). Undefined for a pod without a status.
 */
export function printedPod(pod) {
    if (fieldAt(pod, 'status') === undefined)
        return undefined;
    const sidecars = namesOfSidecars(pod);
    const totalContainers = listAt(pod, 'spec', 'containers').length + sidecars.size;
    const init = initProgress(pod, sidecars);
    const started = init.reason === undefined || conditionHolds(pod, 'Initialized');
    const run = started ? runProgress(pod, init.reason ?? reasonOfPod(pod)) : undefined;
    const readyContainers = init.readySidecars + (run?.ready ?? 0);
    return {
        status: statusOfDeletion(pod) ?? run?.reason ?? init.reason ?? '',
        readyContainers,
        totalContainers,
        restarts: run === undefined ? init.restarts : init.sidecarRestarts + run.restarts,
        ready: totalContainers > 0 && readyContainers === totalContainers,
    };
}
/** Init containers that are to keep running beside the others. */
function namesOfSidecars(pod) {
    const sidecars = listAt(pod, 'spec', 'initContainers').filter((init) => fieldAt(init, 'restartPolicy') === 'Always');
    return new Set(sidecars.map((init) => fieldAt(init, 'name')));
}
function initProgress(pod, sidecars) {
    let restarts = 0;
    let sidecarRestarts = 0;
    let readySidecars = 0;
    for (const [place, status] of listAt(pod, 'status', 'initContainerStatuses').entries()) {
        const isSidecar = sidecars.has(fieldAt(status, 'name'));
        restarts += restartsOf(status);
        if (isSidecar)
            sidecarRestarts += restartsOf(status);
        if (fieldAt(status, 'state', 'terminated', 'exitCode') === 0)
            continue;
        if (isSidecar && fieldAt(status, 'started') === true) {
            if (fieldAt(status, 'ready') === true)
                readySidecars++;
            continue;
        }
        const reason = reasonOfInit(status) ?? `${place}/${listAt(pod, 'spec', 'initContainers').length}`;
        return { reason: `Init:${reason}`, restarts, sidecarRestarts, readySidecars };
    }
    return { restarts, sidecarRestarts, readySidecars };
}
function reasonOfInit(status) {
    const terminated = reasonOfTermination(status);
    if (terminated !== undefined)
        return terminated;
    const waiting = textOf(fieldAt(status, 'state', 'waiting', 'reason'));
    return waiting === 'PodInitializing' ? undefined : waiting;
}
/** `before` is the reason where no container has one of its own; of several, the first container's counts. */
function runProgress(pod, before) {
    const statuses = listAt(pod, 'status', 'containerStatuses');
    const reasons = statuses.map((status) => textOf(fieldAt(status, 'state', 'waiting', 'reason')) ?? reasonOfTermination(status));
    const reason = reasons.find((each) => each !== undefined) ?? before;
    const ready = statuses.filter(isReadyAndRunning).length;
    const restarts = statuses.reduce((sum, status) => sum + restartsOf(status), 0);
    if (reason !== 'Completed' || ready === 0)
        return { reason, ready, restarts };
    return { reason: conditionHolds(pod, 'Ready') ? 'Running' : 'NotReady', ready, restarts };
}
function isReadyAndRunning(status) {
    return fieldAt(status, 'ready') === true && fieldAt(status, 'state', 'running') !== undefined;
}
function reasonOfTermination(status) {
    const terminated = fieldAt(status, 'state', 'terminated');
    if (typeof terminated !== 'object' || terminated === null)
        return undefined;
    const signal = numberOf(fieldAt(terminated, 'signal'));
    const code = numberOf(fieldAt(terminated, 'exitCode'));
    return textOf(fieldAt(terminated, 'reason')) ?? (signal === 0 ? `ExitCode:${code}` : `Signal:${signal}`);
}
function reasonOfPod(pod) {
    const gated = listAt(pod, 'status', 'conditions').some((condition) => fieldAt(condition, 'type') === 'PodScheduled' && fieldAt(condition, 'reason') === 'SchedulingGated');
    if (gated)
        return 'SchedulingGated';
    return textOf(fieldAt(pod, 'status', 'reason')) ?? textOf(fieldAt(pod, 'status', 'phase')) ?? '';
}
function statusOfDeletion(pod) {
    if (textOf(fieldAt(pod, 'metadata', 'deletionTimestamp')) === undefined)
        return undefined;
    if (fieldAt(pod, 'status', 'reason') === 'NodeLost')
        return 'Unknown';
    const phase = fieldAt(pod, 'status', 'phase');
    return phase === 'Failed' || phase === 'Succeeded' ? undefined : 'Terminating';
}
function conditionHolds(pod, type) {
    return listAt(pod, 'status', 'conditions').some((condition) => fieldAt(condition, 'type') === type && fieldAt(condition, 'status') === 'True');
}
function restartsOf(status) {
    return numberOf(fieldAt(status, 'restartCount'));
}
function numberOf(value) {
    return typeof value === 'number' ? value : 0;
}
function textOf(value) {
    return typeof value === 'string' && value !== '' ? value : undefined;
}
