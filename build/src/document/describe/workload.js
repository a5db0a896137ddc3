import { ObjectDraft } from '../kubectl/object-draft.js';
import { containersIn } from './container-blocks.js';
import { setContainers } from './containers.js';
import { setLabels, setMetadata, setNumber, setText, setTime } from './metadata.js';
import { outline } from './outline.js';
import { knowledgeOfConditions, setStatusConditions } from './status-conditions.js';
/** A number that stands in a line of its own, by its key. */
const numbers = {
    'Desired Number of Nodes Scheduled': ['status', 'desiredNumberScheduled'],
    'Current Number of Nodes Scheduled': ['status', 'currentNumberScheduled'],
    'Number of Nodes Scheduled with Up-to-date Pods': ['status', 'updatedNumberScheduled'],
    'Number of Nodes Scheduled with Available Pods': ['status', 'numberAvailable'],
    'Number of Nodes Misscheduled': ['status', 'numberMisscheduled'],
    Parallelism: ['spec', 'parallelism'],
    Completions: ['spec', 'completions'],
    'Backoff Limit': ['spec', 'backoffLimit'],
};
/** A number among others in a line: `5 desired | 5 updated | …`, `1 Active (0 Ready) / 3 Succeeded / 0 Failed`. */
const counts = [
    { kind: 'Deployment', key: 'Replicas', word: 'desired', path: ['spec', 'replicas'] },
    { kind: 'Deployment', key: 'Replicas', word: 'updated', path: ['status', 'updatedReplicas'] },
    { kind: 'Deployment', key: 'Replicas', word: 'total', path: ['status', 'replicas'] },
    { kind: 'Deployment', key: 'Replicas', word: 'available', path: ['status', 'availableReplicas'] },
    { kind: 'Deployment', key: 'Replicas', word: 'unavailable', path: ['status', 'unavailableReplicas'] },
    { kind: 'StatefulSet', key: 'Replicas', word: 'desired', path: ['spec', 'replicas'] },
    { kind: 'StatefulSet', key: 'Replicas', word: 'total', path: ['status', 'replicas'] },
    { kind: 'ReplicaSet', key: 'Replicas', word: 'desired', path: ['spec', 'replicas'] },
    { kind: 'ReplicaSet', key: 'Replicas', word: 'current', path: ['status', 'replicas'] },
    { kind: 'Job', key: 'Pods Statuses', word: 'Active', path: ['status', 'active'] },
    { kind: 'Job', key: 'Pods Statuses', word: 'Running', path: ['status', 'active'] },
    { kind: 'Job', key: 'Pods Statuses', word: 'Succeeded', path: ['status', 'succeeded'] },
    { kind: 'Job', key: 'Pods Statuses', word: 'Failed', path: ['status', 'failed'] },
];
const templateKinds = new Set(['DaemonSet', 'Deployment', 'StatefulSet', 'ReplicaSet', 'Job']);
/** Any other described object: what all objects show of themselves, and the numbers and pod template of a workload. */
export function draftWorkload(kind, lines, fields) {
    const draft = new ObjectDraft();
    setMetadata(draft, lines, fields);
    for (const [key, path] of Object.entries(numbers))
        setNumber(draft, path, fields.get(key));
    for (const { kind: of, key, word, path } of counts) {
        const field = fields.get(key);
        const count = of === kind ? new RegExp(`(\\d{1,9}) ${word}\\b`).exec(field?.value ?? '')?.[1] : undefined;
        if (field !== undefined && count !== undefined)
            draft.set(path, Number(count), field.line);
    }
    if (kind === 'Job') {
        setTime(draft, ['status', 'startTime'], fields.get('Start Time'));
        setTime(draft, ['status', 'completionTime'], fields.get('Completed At'));
    }
    if (templateKinds.has(kind))
        setTemplate(draft, lines, fields.get('Pod Template'));
    if (kind === 'DaemonSet')
        setNodeSelector(draft, fields.get('Node-Selector'));
    if (isGeneric(fields))
        setStatusConditions(draft, lines, fields);
    return draft;
}
/** What the text would have shown of the object. Only what is there is known: the texts differ too much between kinds. */
export function knowledgeOfWorkload(fields) {
    const shown = [...fields.keys()].slice(0, -1);
    const patterns = {
        Name: ['metadata.name'],
        Namespace: ['metadata.namespace'],
        Labels: ['metadata.labels'],
        Annotations: ['metadata.annotations'],
        CreationTimestamp: ['metadata.creationTimestamp'],
        'Node-Selector': ['spec.template.spec.nodeSelector'],
        'Pod Template': ['name', 'image', 'command', 'args', 'env'].map((field) => `spec.template.spec.containers[].${field}`),
    };
    return shown.flatMap((key) => {
        if (Object.hasOwn(patterns, key))
            return patterns[key] ?? [];
        if (key === 'Status' && isGeneric(fields))
            return knowledgeOfConditions;
        return Object.hasOwn(numbers, key) ? [(numbers[key] ?? []).join('.')] : [];
    });
}
/** kubectl describes kinds that it does not know by all their fields, `API Version` first. */
function isGeneric(fields) {
    return fields.has('API Version');
}
function setTemplate(draft, lines, field) {
    if (field === undefined)
        return;
    const below = outline(lines, { from: field.line + 1, to: field.end, indent: 2 });
    const path = ['spec', 'template'];
    setLabels(draft, [...path, 'metadata', 'labels'], lines, below.get('Labels'));
    setText(draft, [...path, 'spec', 'serviceAccountName'], below.get('Service Account'));
    setContainers(draft, [...path, 'spec', 'initContainers'], lines, containersIn(lines, below.get('Init Containers')));
    setContainers(draft, [...path, 'spec', 'containers'], lines, containersIn(lines, below.get('Containers')));
    setText(draft, [...path, 'spec', 'priorityClassName'], below.get('Priority Class Name'));
    setLabels(draft, [...path, 'spec', 'nodeSelector'], lines, below.get('Node-Selectors'));
}
/** One line of `k=v,k2=v2`; `<none>` is an empty selector: the set runs on every node. */
function setNodeSelector(draft, field) {
    if (field === undefined)
        return;
    const path = ['spec', 'template', 'spec', 'nodeSelector'];
    draft.set(path, {}, field.line);
    for (const item of field.value.split(',')) {
        const [, key, value = ''] = /^([^=<>]+)=(.*)$/.exec(item) ?? [];
        if (key !== undefined)
            draft.set([...path, key], value, field.line);
    }
}
