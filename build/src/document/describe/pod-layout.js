import { describeLayout } from './layout.js';
const containerShows = [
    'name',
    'image',
    'command',
    'args',
    'env',
    'resources',
    'livenessProbe',
    'readinessProbe',
    'startupProbe',
];
const terminatedShows = ['reason', 'exitCode', 'signal', 'message', 'startedAt', 'finishedAt'];
const statusShows = [
    'name',
    'containerID',
    'imageID',
    'ready',
    'restartCount',
    'state.running',
    'state.waiting.reason',
    ...terminatedShows.map((field) => `state.terminated.${field}`),
    ...terminatedShows.map((field) => `lastState.terminated.${field}`),
];
function shownOf(containers, statuses) {
    return [
        ...containerShows.map((field) => `spec.${containers}[].${field}`),
        ...statusShows.map((field) => `status.${statuses}[].${field}`),
    ];
}
/** kubectl pkg/describe, describePod, 1.8 to 1.36. */
export const podLayout = describeLayout([
    [
        { key: 'Name', shows: ['metadata.name'] },
        { key: 'Namespace', shows: ['metadata.namespace'] },
        { key: 'Priority', shows: ['spec.priority'], optional: true },
        { key: 'Priority Class Name', shows: ['spec.priorityClassName'], optional: true },
        { key: 'PriorityClassName', shows: ['spec.priorityClassName'], optional: true },
        { key: 'Runtime Class Name', shows: ['spec.runtimeClassName'], optional: true },
        { key: 'Service Account', shows: ['spec.serviceAccountName'], optional: true },
        { key: 'Node', shows: ['spec.nodeName', 'status.hostIP'] },
        { key: 'Start Time', shows: ['status.startTime'] },
        { key: 'Labels', shows: ['metadata.labels'] },
        { key: 'Annotations', shows: ['metadata.annotations'] },
        // Its knowledge depends on its value: see `knowledgeOfStatus`.
        { key: 'Status' },
        { key: 'Termination Grace Period' },
        { key: 'Reason', shows: ['status.reason'] },
        { key: 'Message', shows: ['status.message'] },
        { key: 'SeccompProfile' },
        { key: 'LocalhostProfile' },
        { key: 'IP', shows: ['status.podIP'] },
        { key: 'IPs', shows: ['status.podIPs'], optional: true },
        {
            key: 'Controlled By',
            shows: ['kind', 'name', 'controller'].map((field) => `metadata.ownerReferences[].${field}`),
        },
        { key: 'NominatedNodeName', shows: ['status.nominatedNodeName'], optional: true },
    ],
    [{ key: 'Init Containers', shows: shownOf('initContainers', 'initContainerStatuses') }],
    [{ key: 'Containers', shows: shownOf('containers', 'containerStatuses') }],
    [{ key: 'Ephemeral Containers' }],
    [{ key: 'Readiness Gates' }],
    [{ key: 'Conditions', shows: ['status.conditions[].type', 'status.conditions[].status'] }],
    [{ key: 'Volumes' }],
    [
        { key: 'QoS Class', shows: ['status.qosClass'] },
        { key: 'Node-Selectors', shows: ['spec.nodeSelector'] },
        {
            key: 'Tolerations',
            shows: ['key', 'value', 'effect', 'tolerationSeconds'].map((field) => `spec.tolerations[].${field}`),
        },
        { key: 'Topology Spread Constraints' },
        { key: 'SchedulingGroup' },
    ],
    [{ key: 'Events' }],
]);
