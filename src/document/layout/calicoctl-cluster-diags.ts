import type { Layout } from './layout.ts';

export const calicoctlClusterDiags: Layout = {
  name: 'calicoctl cluster diags',
  madeBy: '`calicoctl cluster diags` (Calico 3.31 and later)',
  source: 'projectcalico/calico calicoctl/calicoctl/commands/cluster/diags.go',
  files: [
    {
      example: 'calico-diagnostics-20261120_230412/cluster/version.yaml',
      holds: '`kubectl version`',
      path: /(?:^|\/)calico-diagnostics-\d{8}_\d{6}\/cluster\/version\.yaml$/,
      marks: true,
    },
    {
      example: 'cluster/crd/ippools.crd.projectcalico.org.yaml',
      holds: 'all objects of a kind of Calico or its operator',
      path: /(?:^|\/)cluster\/crd\/(?<resource>[a-z]+)\.(?:[a-z0-9.-]*projectcalico|operator\.tigera)\.[a-z]+\.yaml$/,
      marks: true,
      is: 'list',
    },
    {
      example: 'cluster/kubernetes/nodes.yaml',
      holds: 'all objects of a kind in all namespaces',
      path: /(?:^|\/)cluster\/kubernetes\/(?<resource>[a-z]+)\.yaml$/,
      marks: true,
      is: 'list',
    },
    {
      example: 'nodes/10.188.156.137/calico-system/calico-node-7k2xq.calico-node.previous.log',
      holds: "a container's log before its last restart",
      path: /(?:^|\/)nodes\/(?<node>[^/]+)\/(?<namespace>[a-z0-9-]*(?:calico|tigera)[a-z0-9-]*)\/(?<pod>[^/.]+)\.(?<container>[^/.]+)\.(?<previous>previous)\.log$/,
      marks: true,
    },
    {
      example: 'nodes/10.188.156.137/calico-system/calico-node-7k2xq.log',
      holds: 'the logs of all containers of a pod, one after another, none named',
      path: /(?:^|\/)nodes\/(?<node>[^/]+)\/(?<namespace>[a-z0-9-]*(?:calico|tigera)[a-z0-9-]*)\/(?<pod>[^/.]+)\.log$/,
      marks: true,
    },
    {
      example: 'nodes/10.188.156.137/cni.log.log',
      holds: 'the log of the CNI plugin on a node',
      path: /(?:^|\/)nodes\/(?<node>[^/]+)\/cni[^/]*\.log$/,
      marks: true,
      component: 'cni-plugin',
    },
    {
      example: 'nodes/10.188.156.137/ip-route.txt',
      holds: 'routes, links, addresses, iptables, IP sets and BPF maps of a node',
      path: /(?:^|\/)nodes\/(?<node>[^/]+)\/(?:iptables|nft|ip|ipset|conntrack|tc|bpf)-[^/]+\.(?:txt|json)$/,
      marks: true,
    },
  ],
  absence:
    'Only namespaces whose name contains `calico` or `tigera` have descriptions and logs of pods: of a Calico that was installed by manifest into kube-system there are none. There are no events and no descriptions of nodes. `--max-logs` leaves out nodes: a node that is missing shows nothing.',
};
