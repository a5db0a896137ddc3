import type { Layout } from './layout.ts';

export const calicoctlNodeDiags: Layout = {
  name: 'calicoctl node diags',
  madeBy: '`calicoctl node diags`, on one host',
  source: 'projectcalico/calico calicoctl/calicoctl/commands/node/diags.go',
  files: [
    {
      example: 'diagnostics/hostname',
      holds: 'the name of the host',
      path: /(?:^|\/)diagnostics\/hostname$/,
      marks: true,
      is: 'hostname',
    },
    {
      example: 'diagnostics/ipv4_route',
      holds: 'routes, addresses, iptables and IP sets of the host',
      path: /(?:^|\/)diagnostics\/(?:ipv[46]_(?:route|addr|tables)|nft_ruleset|ipsets|ipset_container|netstat|ss)$/,
      marks: true,
    },
    {
      example: 'diagnostics/logs/felix/current',
      holds: 'the log of a program of calico-node; older ones stand beside it under the time of their rotation',
      path: /(?:^|\/)diagnostics\/logs\/(?<component>felix|bird6?|confd|startup|libnetwork|node-services|monitor-addresses|tunnel-ip-allocator|status-reporter)\/(?:current|@[0-9a-f]+\.[su])$/,
      marks: true,
    },
    {
      example: 'diagnostics/logs/cni/cni.log',
      holds: 'the log of the CNI plugin',
      path: /(?:^|\/)diagnostics\/logs\/cni\/[^/]+$/,
      marks: true,
      component: 'cni-plugin',
    },
  ],
  absence:
    'One host only, and nothing of the API server: nodes, pods and events of the cluster are not in it. Empty files are normal.',
};
