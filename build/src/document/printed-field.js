import { fieldAt, listAt } from './kubectl/field-at.js';
/**
 * The field that shows best why a printed column (`printed.status`, `printed.ready`, …) says what it does, so that the
 * column can be cited from a source that does not print it. Undefined where `path` is no printed column.
 */
export function fieldOfPrinted(kind, value, path) {
    if (!path.startsWith('printed'))
        return undefined;
    if (kind === 'Node')
        return readyCondition(value);
    return kind === 'Pod' ? fieldOfPod(value, path) : undefined;
}
function readyCondition(value) {
    const conditions = listAt(value, 'status', 'conditions');
    const place = conditions.findIndex((condition) => fieldAt(condition, 'type') === 'Ready');
    return place === -1 ? 'status.conditions' : `status.conditions[${place}].status`;
}
function fieldOfPod(pod, path) {
    switch (path) {
        case 'printed.restarts':
            return mostRestarts(pod);
        case 'printed.ready':
        case 'printed.readyContainers':
        case 'printed.totalContainers':
            return `status.containerStatuses[${firstUnready(listAt(pod, 'status', 'containerStatuses'))}].ready`;
        default:
            return fieldOfStatus(pod);
    }
}
function firstUnready(statuses) {
    return Math.max(0, statuses.findIndex((status) => fieldAt(status, 'ready') !== true));
}
function mostRestarts(pod) {
    const counts = listAt(pod, 'status', 'containerStatuses').map((status) => fieldAt(status, 'restartCount'));
    const most = counts.reduce((max, count) => (typeof count === 'number' ? Math.max(max, count) : max), 0);
    return `status.containerStatuses[${Math.max(0, counts.indexOf(most))}].restartCount`;
}
/** The status is the reason of a container, of the pod, or its phase. */
function fieldOfStatus(pod) {
    const status = fieldAt(pod, 'printed', 'status');
    if (typeof status !== 'string')
        return 'status.phase';
    const list = status.startsWith('Init:') ? 'initContainerStatuses' : 'containerStatuses';
    const reason = status.replace(/^Init:/, '');
    for (const [place, container] of listAt(pod, 'status', list).entries()) {
        for (const state of ['waiting', 'terminated']) {
            if (fieldAt(container, 'state', state, 'reason') === reason) {
                return `status.${list}[${place}].state.${state}.reason`;
            }
        }
    }
    return fieldAt(pod, 'status', 'reason') === reason ? 'status.reason' : 'status.phase';
}
