import type { Layout } from './layout.ts';

export const troubleshoot: Layout = {
  name: 'troubleshoot',
  madeBy: 'troubleshoot.sh support bundles (v1beta2, v1beta3, and older ones with bare arrays)',
  source: 'replicatedhq/troubleshoot pkg/collect/cluster_resources.go, logs.go, pkg/constants',
  files: [
    {
      example: 'analysis.json',
      holds: 'the verdicts of its maker',
      path: /(?:^|\/)analysis\.json$/,
      is: 'unused',
    },
    {
      example: 'cluster-resources/pods/logs/kube-system/calico-node-7k2xq/calico-node-logs-errors.log',
      holds: 'why a log could not be had',
      path: /(?:^|\/)pods\/logs\/(?<namespace>[^/]+)\/(?<pod>[^/]+)\/(?<container>[^/]+)-logs-errors\.log$/,
      marks: true,
      is: 'errors',
    },
    {
      example: 'cluster-resources/pods/logs/kube-system/calico-node-7k2xq/calico-node-previous.log',
      holds: 'the log of a container',
      path: /(?:^|\/)pods\/logs\/(?<namespace>[^/]+)\/(?<pod>[^/]+)\/(?<container>[^/]+?)(?:-(?<previous>previous))?\.log$/,
      marks: true,
    },
    {
      example: 'cluster-resources/pods-errors.json',
      holds: 'why objects could not be had',
      path: /(?:^|\/)cluster-resources\/(?:[a-z-]+\/)*(?<resource>[a-z]+)-errors\.json$/,
      marks: true,
      is: 'errors',
    },
    {
      example: 'cluster-resources/auth-cani-list/kube-system.json',
      holds: 'what the collector may do, and what the API server offers',
      path: /(?:^|\/)cluster-resources\/(?:auth-cani-list\/[^/]+|resources|groups)\.json$/,
      marks: true,
      is: 'unused',
    },
    {
      example: 'cluster-resources/custom-resources/ippools.crd.projectcalico.org.json',
      holds: 'all custom resources of a kind without namespaces',
      path: /(?:^|\/)cluster-resources\/custom-resources\/(?<resource>[a-z]+)\.[^/]+\.(?:json|yaml)$/,
      marks: true,
      is: 'list',
    },
    {
      example: 'cluster-resources/pods/kube-system.json',
      holds: 'all objects of a kind in a namespace',
      path: /(?:^|\/)cluster-resources\/(?<resource>[a-z]+)\/(?<namespace>[^/]+)\.(?:json|yaml)$/,
      marks: true,
      is: 'list',
    },
    {
      example: 'cluster-resources/nodes.json',
      holds: 'all objects of a kind without namespaces',
      path: /(?:^|\/)cluster-resources\/(?<resource>[a-z]+)\.(?:json|yaml)$/,
      marks: true,
      is: 'list',
    },
  ],
  absence:
    'Logs are of the pods that were not well, end after 500 lines or 5 MB, and carry no time of their own. Values may have been replaced by `***HIDDEN***`, addresses among them. `analysis.json` holds the verdicts of its maker and is no evidence.',
};
