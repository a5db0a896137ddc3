import type { Layout } from './layout.ts';

export const clusterInfoDump: Layout = {
  name: 'cluster-info dump',
  madeBy: '`kubectl cluster-info dump`, into a folder or as one stream (also in UTF-16, as PowerShell saves it)',
  source: 'kubernetes/kubectl pkg/cmd/clusterinfo/clusterinfo_dump.go',
  files: [
    {
      example: 'kube-system/replication-controllers.json',
      holds: 'all of a namespace (of a kind that few clusters have: it tells a dump from other folders)',
      path: /(?:^|\/)(?<namespace>[^/]+)\/replication-controllers\.(?:json|yaml)$/,
      marks: true,
    },
    {
      example: 'kube-system/pods.json',
      holds: 'all objects of a kind in a namespace',
      path: /(?:^|\/)(?<namespace>[^/]+)\/(?<resource>events|services|daemonsets|deployments|replicasets|pods)\.(?:json|yaml)$/,
    },
    {
      example: 'kube-system/calico-node-7k2xq/logs.txt',
      holds: 'the logs of a pod, each between two lines that name its container',
      path: /(?:^|\/)(?<namespace>[^/]+)\/(?<pod>[^/]+)\/logs\.txt$/,
      marks: true,
    },
    {
      example: 'cluster-info-dump.txt',
      holds: 'the whole dump as one stream; it is recognised by its content as well',
      path: /(?:^|\/)[^/]*cluster-(?:info-)?dump[^/]*$/,
      marks: true,
    },
  ],
  absence:
    'Without `-A` it holds the current namespace and kube-system only: that no pod of calico-system is in it shows nothing. It never holds previous logs, custom resources, config maps or secrets.',
};
