import type { Layout } from './layout.ts';

export const sosreport: Layout = {
  name: 'sosreport',
  madeBy: '`sos report` with its plugins for Kubernetes and container runtimes',
  source: 'sosreport/sos sos/report/plugins/kubernetes.py, sos/report/plugins/__init__.py',
  files: [
    {
      example: 'sosreport-worker-1-2026-11-20-abcdefg/hostname',
      holds: 'the name of the host',
      path: /(?:^|\/)sosreport-[^/]+\/hostname$/,
      marks: true,
      is: 'hostname',
    },
    {
      example: 'sosreport-worker-1-2026-11-20-abcdefg/version.txt',
      holds: 'the version of sos, and what it logged',
      path: /(?:^|\/)sosreport-[^/]+\/(?:version\.txt|sos_(?:logs|reports|strings)\/.+)$/,
      marks: true,
      is: 'unused',
    },
    {
      example:
        'sos_commands/kubernetes/cluster-info/kubectl_--kubeconfig_.etc.kubernetes.admin.conf_describe_node_10.188.156.137',
      holds: 'the output of the command that the file is named for, with underscores for blanks and dots for slashes',
      path: /(?:^|\/)sos_commands\/(?:[^/]+\/)*(?:kubectl|oc|microk8s\.kubectl)_[^/]+$/,
      marks: true,
      is: 'command',
    },
    {
      example: 'sos_commands/kubernetes/journalctl_--no-pager_--unit_kubelet',
      holds: 'the journal of a service',
      path: /(?:^|\/)sos_commands\/[^/]+\/journalctl_--no-pager_--unit_(?:snap\.)?(?<component>kubelet|containerd|crio|docker)(?:\.daemon)?(?:\.[sx]z)?$/,
      marks: true,
    },
    {
      example: 'var/log/pods/kube-system_calico-node-7k2xq_0b5e9a3c-2f3d-4c2a-9a8e-0d8f4a1f9f11/calico-node/0.log',
      holds: "a container's log in the kubelet's folder",
      path: /(?:^|\/)var\/log\/pods\/(?<namespace>[^/_]+)_(?<pod>[^/_]+)_[\da-f-]+\/(?<container>[^/]+)\/\d+\.log[^/]*$/,
    },
    {
      example: 'sos_commands/networking/ip_route_show_table_all',
      holds: 'routes, addresses and rules of the host',
      path: /(?:^|\/)sos_commands\/[^/]+\/[^/]+$/,
      marks: true,
    },
  ],
  absence:
    'One host. The API server was asked only on a control plane node, and descriptions and JSON are there only with the options of the plugin that add them.',
};
