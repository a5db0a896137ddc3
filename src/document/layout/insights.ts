import type { Layout } from './layout.ts';

export const insights: Layout = {
  name: 'Insights archive',
  madeBy: "OpenShift's Insights Operator; most often an archive inside of a must-gather's `insights-data`",
  source: 'openshift/insights-operator docs/gathered-data.md',
  files: [
    {
      example: 'config/node/10.188.156.137.json',
      holds: 'one of all nodes',
      path: /(?:^|\/)config\/(?<resource>node)\/[^/]+\.json$/,
      marks: true,
      is: 'one-of-all',
    },
    {
      example: 'config/clusteroperator/network.json',
      holds: 'one of all cluster operators',
      path: /(?:^|\/)config\/(?<resource>clusteroperator)\/(?:[^/]+\/)*[^/]+\.json$/,
      marks: true,
      is: 'one-of-all',
    },
    {
      example: 'config/pod/openshift-sdn/logs/sdn-7xk2q/errors.log',
      holds: 'lines of the log of a pod that was not well, chosen by what they say',
      path: /(?:^|\/)config\/pod\/(?<namespace>[^/]+)\/logs\/(?<pod>[^/]+)\/(?:messages|errors)(?:_(?<previous>previous))?\.log$/,
      marks: true,
    },
    {
      example: 'config/pod/openshift-sdn/sdn-7xk2q.json',
      holds: 'a pod that was not well',
      path: /(?:^|\/)config\/(?<resource>pod)\/(?<namespace>[^/]+)\/(?<pod>[^/]+)\.json$/,
      marks: true,
    },
    {
      example: 'config/node/logs/10.188.156.137.log',
      holds: "lines of a node's kubelet, chosen by what they say",
      path: /(?:^|\/)config\/node\/logs\/(?<node>[^/]+)\.log$/,
      marks: true,
      component: 'kubelet',
    },
    {
      example: 'events/openshift-sdn.json',
      holds: 'events in a form of its own',
      path: /(?:^|\/)events\/[^/]+\.json$/,
      is: 'unused',
    },
    {
      example: 'conditional/namespaces/openshift-sdn/pods/sdn-7xk2q/containers/sdn/logs/last-100-lines.log',
      holds: 'the end of the log of a container',
      path: /(?:^|\/)conditional\/namespaces\/(?<namespace>[^/]+)\/pods\/(?<pod>[^/]+)\/containers\/(?<container>[^/]+)\/(?:logs|logs-previous)\/last-\d+-lines\.log$/,
      marks: true,
    },
  ],
  absence:
    'Pods are there only where they were not well, and logs only in part: that a line or a pod is missing shows nothing. Events are in a form of its own without the object that they are about, and are not read.',
};
