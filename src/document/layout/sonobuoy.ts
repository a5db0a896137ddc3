import type { Layout } from './layout.ts';

export const sonobuoy: Layout = {
  name: 'sonobuoy',
  madeBy: '`sonobuoy retrieve`',
  source: 'vmware-tanzu/sonobuoy pkg/discovery',
  files: [
    {
      example: 'resources/cluster/core_v1_nodes.json',
      holds: 'all objects of a kind without namespaces',
      path: /(?:^|\/)resources\/cluster\/[a-z0-9.-]+_v\w+_(?<resource>[a-z]+)\.json$/,
      marks: true,
      is: 'list',
    },
    {
      example: 'resources/ns/kube-system/core_v1_pods.json',
      holds: 'all objects of a kind in a namespace',
      path: /(?:^|\/)resources\/ns\/(?<namespace>[^/]+)\/[a-z0-9.-]+_v\w+_(?<resource>[a-z]+)\.json$/,
      marks: true,
      is: 'list',
    },
    {
      example: 'podlogs/kube-system/calico-node-7k2xq/logs/calico-node.txt',
      holds: 'the log of a container',
      path: /(?:^|\/)podlogs\/(?<namespace>[^/]+)\/(?<pod>[^/]+)\/logs\/(?<container>[^/]+)\.txt$/,
      marks: true,
    },
    {
      example: 'hosts/10.188.156.137/healthz.json',
      holds: "what a node's kubelet answers",
      path: /(?:^|\/)hosts\/(?<node>[^/]+)\/(?:configz|healthz)\.json$/,
    },
  ],
  absence: 'Logs are of the namespaces that its configuration names; there are no previous logs. Secrets are left out.',
};
