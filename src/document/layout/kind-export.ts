import type { Layout } from './layout.ts';

export const kindExport: Layout = {
  name: 'kind export',
  madeBy: '`kind export logs`',
  source: 'kubernetes-sigs/kind pkg/cluster/nodeutils/util.go, pkg/cluster/internal/logs',
  files: [
    {
      example: 'kind-version.txt',
      holds: 'the version of kind, and of Docker',
      path: /(?:^|\/)(?:kind-version|docker-info)\.txt$/,
      marks: true,
      is: 'unused',
    },
    {
      example: 'kind-worker/kubelet.log',
      holds: "the journal of a node's service",
      path: /(?:^|\/)(?<node>[^/]*(?:control-plane|worker)\d*)\/(?<component>kubelet|containerd)\.log$/,
    },
    {
      example: 'kind-worker/journal.log',
      holds: 'the journal of a node, the same lines among others',
      path: /(?:^|\/)(?<node>[^/]*(?:control-plane|worker)\d*)\/journal\.log$/,
    },
    {
      example: 'kind-worker/images.log',
      holds: 'the console, the images and the alternatives of a node',
      path: /(?:^|\/)(?<node>[^/]*(?:control-plane|worker)\d*)\/(?:(?:serial|images|alternatives)\.log|inspect\.json|kubernetes-version\.txt)$/,
      is: 'unused',
    },
    {
      example: 'kind-worker/pods/kube-system_kindnet-2bmbv_0b5e9a3c-2f3d-4c2a-9a8e-0d8f4a1f9f11/kindnet-cni/0.log',
      holds: "a container's log in the kubelet's folder",
      path: /(?:^|\/)(?:(?<node>[^/]+)\/)?pods\/(?<namespace>[^/_]+)_(?<pod>[^/_]+)_[\da-f-]+\/(?<container>[^/]+)\/\d+\.log[^/]*$/,
    },
    {
      example:
        'kind-worker/containers/kindnet-2bmbv_kube-system_kindnet-cni-28164489b23e0a07a34e327b189200aea94978ea6e87ebe6c8e99247a70fd4e2.log',
      holds: 'the same log by another name',
      path: /(?:^|\/)(?:(?<node>[^/]+)\/)?containers\/(?<pod>[^/_]+)_(?<namespace>[^/_]+)_(?<container>[^/]+)-[\da-f]{64}\.log$/,
    },
  ],
  absence: 'Nothing of the API server: no nodes, pods or events, so that the state of the cluster is not known.',
};
