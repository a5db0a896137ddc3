import { fieldAt, listAt } from '../kubectl/field-at.js';
import { ObjectDraft } from '../kubectl/object-draft.js';
import { printedPod } from '../printed-pod.js';
import { containersIn } from './container-blocks.js';
import { setContainerStatuses } from './container-statuses.js';
import { setContainers } from './containers.js';
import { valueOf } from './described.js';
import { setLabels, setMetadata, setNumber, setText, setTime, noteField } from './metadata.js';
import { linesBelow, pairsBelow } from './pairs.js';
import { setTolerations } from './tolerations.js';
/** The Pod that `describe pod` tells of. */
export function draftPod(lines, fields) {
    const draft = new ObjectDraft();
    setMetadata(draft, lines, fields);
    setNumber(draft, ['spec', 'priority'], fields.get('Priority'));
    setText(draft, ['spec', 'priorityClassName'], fields.get('Priority Class Name') ?? fields.get('PriorityClassName'));
    setText(draft, ['spec', 'runtimeClassName'], fields.get('Runtime Class Name'));
    setText(draft, ['spec', 'serviceAccountName'], fields.get('Service Account'));
    setNode(draft, fields.get('Node'));
    setTime(draft, ['status', 'startTime'], fields.get('Start Time'));
    noteField(draft, ['status', 'phase'], fields.get('Status'));
    if (!isTerminating(fields))
        setText(draft, ['status', 'phase'], fields.get('Status'));
    setText(draft, ['status', 'reason'], fields.get('Reason'));
    setText(draft, ['status', 'message'], fields.get('Message'));
    setText(draft, ['status', 'podIP'], fields.get('IP'));
    for (const [place, { value, line }] of pairsBelow(lines, fields.get('IPs')).entries()) {
        draft.set(['status', 'podIPs', place, 'ip'], value, line);
    }
    setText(draft, ['status', 'nominatedNodeName'], fields.get('NominatedNodeName'));
    const initContainers = containersIn(lines, fields.get('Init Containers'));
    setContainers(draft, ['spec', 'initContainers'], lines, initContainers);
    setContainerStatuses(draft, ['status', 'initContainerStatuses'], lines, initContainers);
    const containers = containersIn(lines, fields.get('Containers'));
    setContainers(draft, ['spec', 'containers'], lines, containers);
    setContainerStatuses(draft, ['status', 'containerStatuses'], lines, containers);
    setConditions(draft, lines, fields.get('Conditions'));
    setText(draft, ['status', 'qosClass'], fields.get('QoS Class'));
    setLabels(draft, ['spec', 'nodeSelector'], lines, fields.get('Node-Selectors'));
    setTolerations(draft, ['spec', 'tolerations'], lines, fields.get('Tolerations'));
    markSidecars(draft);
    // Without all of its containers the columns can't be told.
    if (fields.has('Conditions') || fields.has('QoS Class'))
        setPrinted(draft, fields);
    return draft;
}
/** What `Status` tells: a pod that is going away has a deletion time, which isn't printed, in place of its phase. */
export function knowledgeOfStatus(fields) {
    if (!fields.has('Status') || isTerminating(fields))
        return [];
    return ['status.phase', 'metadata.deletionTimestamp'];
}
/** `Terminating (lasts 5m)`; before 1.10 `Terminating (expires Mon, …)`. */
function isTerminating(fields) {
    return fields.get('Status')?.value.startsWith('Terminating') === true;
}
/** `10.188.156.137/10.188.156.137`: name and address. */
function setNode(draft, field) {
    noteField(draft, ['spec', 'nodeName'], field);
    const value = valueOf(field);
    if (field === undefined || value === undefined)
        return;
    const [name = '', address = ''] = value.split('/');
    draft.set(['spec', 'nodeName'], name, field.line);
    if (address !== '')
        draft.set(['status', 'hostIP'], address, field.line);
}
function setConditions(draft, lines, field) {
    let place = 0;
    for (const { text, line } of linesBelow(lines, field)) {
        const found = /^\s+(\S+)\s+(True|False|Unknown)\s*$/.exec(text);
        if (found === null)
            continue;
        draft.set(['status', 'conditions', place, 'status'], found[2] ?? '', line);
        draft.set(['status', 'conditions', place, 'type'], found[1] ?? '', line);
        place++;
    }
}
/**
 * `describe` does not print the restart policy of an init container, but only a sidecar runs on once it is ready or
 * the pod is initialised.
 */
function markSidecars(draft) {
    const pod = draft.value();
    const statuses = listAt(pod, 'status', 'initContainerStatuses');
    const initialised = listAt(pod, 'status', 'conditions').some((condition) => fieldAt(condition, 'type') === 'Initialized' && fieldAt(condition, 'status') === 'True');
    for (const [place, init] of listAt(pod, 'spec', 'initContainers').entries()) {
        const statusPlace = statuses.findIndex((status) => fieldAt(status, 'name') === fieldAt(init, 'name'));
        const status = statuses[statusPlace];
        if (fieldAt(status, 'state', 'running') === undefined)
            continue;
        if (fieldAt(status, 'ready') !== true && !initialised)
            continue;
        draft.set(['spec', 'initContainers', place, 'restartPolicy'], 'Always', 0);
        draft.set(['status', 'initContainerStatuses', statusPlace, 'started'], true, 0);
    }
}
function setPrinted(draft, fields) {
    const printed = printedPod(draft.value());
    if (printed === undefined)
        return;
    const status = fields.get('Reason')?.value === 'NodeLost' ? 'Unknown' : 'Terminating';
    const columns = isTerminating(fields) ? { ...printed, status } : printed;
    draft.set(['printed'], columns, fields.get('Status')?.line ?? 0);
}
