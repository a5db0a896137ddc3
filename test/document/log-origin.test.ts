import { describe, expect, it } from 'vitest';
import { logOrigin } from '../../src/document/log-origin.ts';

describe('logOrigin', () => {
  it.each([
    [
      'b/logs-calico-node-7k2xq-install-cni.log',
      { pod: 'calico-node-7k2xq', container: 'install-cni', component: 'install-cni', previous: false },
    ],
    [
      'b/logs-calico-node-7k2xq-calico-node-previous.log',
      { pod: 'calico-node-7k2xq', container: 'calico-node', component: 'calico-node', previous: true },
    ],
    ['calico-node-abcde.log', { pod: 'calico-node-abcde', component: 'calico-node' }],
    ['calico-node-abcde-cni.log', { pod: 'calico-node-abcde', container: 'install-cni' }],
    ['ibm-keepalived-watcher-x7k2q-ext.log', { pod: 'ibm-keepalived-watcher-x7k2q', container: 'calico-extension' }],
    [
      'm/namespaces/calico-system/pods/calico-node-abcde/calico-node/calico-node/logs/previous.log',
      { namespace: 'calico-system', pod: 'calico-node-abcde', container: 'calico-node', previous: true },
    ],
    [
      'logs/kind-control-plane/pods/kube-system_kindnet-2bmbv_c7b64498-fe28/kindnet-cni/0.log',
      { namespace: 'kube-system', pod: 'kindnet-2bmbv', container: 'kindnet-cni' },
    ],
    [
      's/cluster-resources/pods/logs/kube-system/coredns-1/coredns-previous.log',
      { namespace: 'kube-system', pod: 'coredns-1', container: 'coredns', previous: true },
    ],
    ['logs/kind-control-plane/kubelet.log', { node: 'kind-control-plane' }],
  ])('of %s', (path, expected) => {
    expect(logOrigin(path, '')).toMatchObject(expected);
  });

  it.each([
    ['2021-05-07 03:01:44.179 [INFO][8] startup/startup.go 361: x', 'calico-node'],
    ['bird: Mesh_10_0_0_1: Hold timer expired', 'calico-node'],
    ['time="2026-11-20T20:11:02Z" level=info msg="x" source="install.go:145"', 'install-cni'],
    ['Oct 29 17:23:38 host microk8s.daemon-kubelite[2978]: E1029 17:23:38.122245    2978 x.go:1] y', 'kubelet'],
    ['time="2024-10-29T17:23:22+05:30" level=info msg="RunPodSandbox for x"', 'containerd'],
    [
      '2024-01-10 23:05:07.799 [INFO][1] migration_controller.go 100: Starting Migration controller',
      'flannel-migration',
    ],
    ['nothing known', undefined],
  ])('by the look of %s', (head, component) => {
    expect(logOrigin('pasted.txt', head).component).toBe(component);
  });
});
