import type { Layout } from './layout.ts';

/** openshift/oc pkg/cli/admin/inspect, which the gather scripts of must-gather images run into one folder an image. */
export const mustGather: Layout = {
  name: 'must-gather',
  madeBy: '`oc adm must-gather`, `oc adm inspect`',
  source: 'openshift/oc pkg/cli/admin/inspect, openshift/must-gather collection-scripts',
  files: [
    {
      example: 'version',
      holds: 'the name and version of the image that gathered',
      path: /(?:^|\/)(?:version|must-gather\.logs?|gather\.logs|event-filter\.html)$/,
      is: 'unused',
    },
    {
      example: 'etcd_info/member_list.json',
      holds: 'what etcd, the alerts, the routers and the API server’s queues answered',
      path: /(?:^|\/)(?:etcd_info\/[^/]+\.json|monitoring\/.+|ingress_controllers\/.+|[^/]+\/api_priority_and_fairness\/[^/]+)$/,
      is: 'unused',
    },
    {
      example: 'namespaces/openshift-sdn/pods/sdn-7xk2q/sdn/sdn/logs/current.log',
      holds: 'the log of a container, whose name stands twice',
      path: /(?:^|\/)namespaces\/(?<namespace>[^/]+)\/pods\/(?<pod>[^/]+)\/(?<container>[^/]+)\/\k<container>\/logs\/(?:current|(?<previous>previous)|rotated\/[^/]+)(?:\.insecure)?(?:\.log)?$/,
      marks: true,
    },
    {
      example: 'namespaces/calico-system/pods/calico-node-7k2xq/calico-node-7k2xq.yaml',
      holds: 'one pod',
      path: /(?:^|\/)namespaces\/(?<namespace>[^/]+)\/pods\/(?<pod>[^/]+)\/\k<pod>\.yaml$/,
      marks: true,
    },
    {
      example: 'namespaces/kube-system/core/events.yaml',
      holds: 'all objects of a kind in a namespace',
      path: /(?:^|\/)namespaces\/(?<namespace>[^/]+)\/(?:core|[a-z0-9.-]+)\/(?<resource>[a-z]+)\.yaml$/,
      is: 'list',
    },
    {
      example: 'cluster-scoped-resources/core/nodes/10.188.156.137.yaml',
      holds: 'one of all objects of a kind without namespaces',
      path: /(?:^|\/)cluster-scoped-resources\/[a-z0-9.-]+\/(?<resource>[a-z]+)\/[^/]+\.yaml$/,
      marks: true,
      is: 'one-of-all',
    },
    {
      example: 'cluster-scoped-resources/config.openshift.io/networks.yaml',
      holds: 'all objects of a kind without namespaces',
      path: /(?:^|\/)cluster-scoped-resources\/[a-z0-9.-]+\/(?<resource>[a-z]+)\.yaml$/,
      marks: true,
      is: 'list',
    },
    {
      example: 'host_service_logs/masters/kubelet_service.log',
      holds: 'the journals of a service on all masters, one after another',
      path: /(?:^|\/)host_service_logs\/[a-z]+\/(?<component>kubelet|crio|NetworkManager|openvswitch|[a-z-]+)_service\.log$/,
      marks: true,
    },
    {
      example: 'nodes/worker-1/worker-1_logs_kubelet.gz',
      holds: "a node's kubelet",
      path: /(?:^|\/)nodes\/(?<node>[^/]+)\/\k<node>_logs_(?<component>kubelet)(?:\.gz)?$/,
      marks: true,
    },
  ],
  absence:
    'Only OpenShift’s own namespaces are gathered by default, and custom resources of Calico only where the gather script asks for them. An empty `previous.log` says that there was no previous container.',
};
