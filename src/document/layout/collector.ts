import type { Layout } from './layout.ts';

/** The names under which runbooks for calico-node, the collector and kubectl's users after them keep its output. */
export const collector: Layout = {
  name: 'runbook',
  madeBy: '`mustread collect`, and people who follow a runbook by hand',
  source: 'src/collector/collect.sh',
  files: [
    {
      example: 'manifest.tsv',
      holds: 'the command behind each file, with its exit status',
      path: /(?:^|\/)manifest\.tsv$/,
      marks: true,
    },
    {
      example: 'calico-bundle-20261120T235800Z/collector/preflight.txt',
      holds: 'how the collection went, and the output of programs that no rule reads',
      path: /(?:^|\/)calico-bundle-[^/]+\/(?:(?:collector|calicoctl|ibmcloud)\/[^/]+|SHA256SUMS)$(?<!\.stderr)/,
      marks: true,
      is: 'unused',
    },
    {
      example: 'describe-pod-calico-node-7k2xq.txt',
      holds: '`kubectl describe`',
      path: /(?:^|\/)describe-(?:node|pod)-[^/]+\.txt$/,
      marks: true,
    },
    {
      example: 'logs-calico-node-7k2xq-install-cni-previous.log',
      holds: 'the log of a container',
      path: /(?:^|\/)logs-[^/]+\.log$/,
      marks: true,
    },
    {
      example: 'calico-node-7k2xq-ext.log',
      holds: 'a log of calico-node by the short name that runbooks give it',
      path: /(?:^|\/)calico-node-[a-z0-9]{5}(?:-cni|-ext)\.log$/,
      marks: true,
    },
    {
      example: 'nodes/10.188.156.137/calicoctl-node-status.txt',
      holds: 'what was run on a node',
      path: /(?:^|\/)nodes\/(?<node>[^/]+)\/[^/]+$/,
    },
  ],
  absence: 'What its manifest names and what failed of it is known one by one; anything else was not asked for.',
};
