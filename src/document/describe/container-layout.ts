import type { DescribeLayout } from './outline.ts';

/** kubectl pkg/describe, describeContainers. */
export const containerLayout: DescribeLayout = [
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
].map((keys) => [keys].flat().map((key) => ({ key })));

/** kubectl pkg/describe, describeStatus: what stands below a container's `State` and `Last State`. */
export const stateLayout: DescribeLayout = ['Reason', 'Message', 'Exit Code', 'Signal', 'Started', 'Finished'].map(
  (key) => [{ key }],
);
