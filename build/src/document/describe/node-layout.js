import { describeLayout } from './layout.js';
/** kubectl pkg/describe, describeNode, 1.8 to 1.36. */
export const nodeLayout = describeLayout([
    [
        { key: 'Name', shows: ['metadata.name'] },
        { key: 'Roles' },
        { key: 'Role' },
        { key: 'Labels', shows: ['metadata.labels'] },
        { key: 'Annotations', shows: ['metadata.annotations'] },
        { key: 'CreationTimestamp', shows: ['metadata.creationTimestamp'] },
        { key: 'Taints', shows: ['spec.taints[].key', 'spec.taints[].value', 'spec.taints[].effect'] },
        { key: 'Phase' },
        { key: 'Unschedulable', shows: ['spec.unschedulable'], optional: true },
    ],
    [{ key: 'Lease' }],
    [{ key: 'Conditions', shows: ['status.conditions'] }],
    [{ key: 'Addresses', shows: ['status.addresses'] }],
    [{ key: 'Capacity', shows: ['status.capacity'] }],
    [{ key: 'Allocatable', shows: ['status.allocatable'] }],
    [{ key: 'Node-Local ResourceSlices' }],
    [{ key: 'System Info', shows: ['status.nodeInfo'] }],
    [
        { key: 'PodCIDR', shows: ['spec.podCIDR'] },
        { key: 'PodCIDRs', shows: ['spec.podCIDRs'], optional: true },
        { key: 'ExternalID' },
        { key: 'ProviderID', shows: ['spec.providerID'], optional: true },
    ],
    [{ key: 'Non-terminated Pods' }, { key: 'Pods' }],
    [{ key: 'Allocated resources' }],
    [{ key: 'Events' }],
]);
