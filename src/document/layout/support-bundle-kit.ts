import type { Layout } from './layout.ts';

export const supportBundleKit: Layout = {
  name: 'support-bundle-kit',
  madeBy: "the support bundles of Harvester and Longhorn (rancher's support-bundle-kit)",
  source: 'rancher/support-bundle-kit README.md',
  files: [
    {
      example: 'yamls/cluster/v1/nodes.yaml',
      holds: 'all objects of a kind without namespaces',
      path: /(?:^|\/)yamls\/cluster\/[^/]+\/(?:[^/]+\/)?(?<resource>[a-z]+)\.yaml$/,
      marks: true,
      is: 'list',
    },
    {
      example: 'yamls/namespaced/kube-system/v1/pods.yaml',
      holds: 'all objects of a kind in a namespace',
      path: /(?:^|\/)yamls\/namespaced\/(?<namespace>[^/]+)\/[^/]+\/(?:[^/]+\/)?(?<resource>[a-z]+)\.yaml$/,
      marks: true,
      is: 'list',
    },
    {
      example: 'logs/kube-system/calico-node-7k2xq/calico-node.log.1',
      holds: 'the log of a container; `.1` is of the one before',
      path: /(?:^|\/)logs\/(?<namespace>[^/]+)\/(?<pod>[^/]+)\/(?<container>[^/]+)\.log(?<previous>\.\d+)?$/,
    },
    {
      example: 'nodes/harvester-1.zip/logs/kubelet.log',
      holds: "a node's own archive",
      path: /(?:^|\/)nodes\/(?<node>[^/]+)\.zip\/(?:[^/]+\/)*(?:(?<component>kubelet|containerd)\.log|[^/]+)$/,
      marks: true,
    },
  ],
  absence:
    'Namespaces are those that the bundle was configured for; previous logs are there only where a container restarted.',
};
