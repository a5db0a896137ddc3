import type { Layout } from './layout.ts';

export const microk8sInspect: Layout = {
  name: 'microk8s inspect',
  madeBy: '`microk8s inspect`',
  source: 'canonical/microk8s scripts/inspect.sh',
  files: [
    {
      example: 'inspection-report/snap.microk8s.daemon-kubelite/journal.log',
      holds: 'the journal of a service',
      path: /(?:^|\/)inspection-report\/snap\.[^/]+\/journal\.log$/,
      marks: true,
    },
    {
      example: 'inspection-report/k8s/cluster-info-dump',
      holds: 'a cluster-info dump as one stream',
      path: /(?:^|\/)inspection-report\/k8s\/[^/]+$/,
      marks: true,
    },
    {
      example: 'inspection-report/network/iptables-S',
      holds: 'addresses, iptables and open ports of the host',
      path: /(?:^|\/)inspection-report\/network\/[^/]+$/,
      marks: true,
    },
    {
      example: 'inspection-report/args/kubelet',
      holds: 'the options of the services, the state of dqlite, and the host',
      path: /(?:^|\/)inspection-report\/(?:[^/]+\/)*[^/]+$/,
      marks: true,
      is: 'unused',
    },
  ],
  absence: 'One host, with what its dump holds of the cluster: kube-system and the default namespace.',
};
