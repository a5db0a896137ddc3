import { describeLayout } from './layout.js';
/** kubectl pkg/describe, describeContainers. */
export const containerLayout = inOrder([
    'Container ID',
    'Image',
    'Image ID',
    ['Port', 'Ports'],
    ['Host Port', 'Host Ports'],
    'SeccompProfile',
    'Command',
    'Args',
    'State',
    'Last State',
    'Ready',
    'Restart Count',
    'Limits',
    'Requests',
    'Liveness',
    'Readiness',
    'Startup',
    'Environment Variables from',
    'Environment',
    'Mounts',
    'Devices',
]);
/** kubectl pkg/describe, describeStatus: what stands below a container's `State` and `Last State`. */
export const stateLayout = inOrder(['Reason', 'Message', 'Exit Code', 'Signal', 'Started', 'Finished']);
/** Of an inner list only one is printed. */
function inOrder(keys) {
    return describeLayout(keys.map((alternatives) => [alternatives].flat().map((key) => ({ key }))));
}
