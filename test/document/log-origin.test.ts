import { describe, expect, it } from 'vitest';
import { logOrigin } from '../../src/document/log-origin.ts';

const uid = 'c7b64498-fe28-42d3-8244-e38a0fbc56a4';
const digest = '28164489b23e0a07a34e327b189200aea94978ea6e87ebe6c8e99247a70fd4e2';
const calicoNode = { pod: 'calico-node-7k2xq', container: 'calico-node', component: 'calico-node' };
const installCni = { pod: 'calico-node-7k2xq', container: 'install-cni', component: 'install-cni' };
const kindnet = { namespace: 'kube-system', pod: 'kindnet-2bmbv', container: 'kindnet-cni' };
const inspected = 'm/namespaces/calico-system/pods/calico-node-7k2xq/calico-node/calico-node/logs';

describe('logOrigin', () => {
  it.each([
    ["a collector's name", 'b/logs-calico-node-7k2xq-install-cni.log', installCni],
    ['the instance before', 'logs-calico-node-7k2xq-calico-node-previous.log', { ...calicoNode, previous: true }],
    [
      'a pod of a Deployment, part of whose name looks like five random letters',
      'logs-calico-typha-5f8d9c7b6d-x2x7j-calico-typha.log',
      { pod: 'calico-typha-5f8d9c7b6d-x2x7j', container: 'calico-typha', component: 'typha' },
    ],
    [
      'a container that nobody knows',
      'logs-coredns-668d6bf9bc-79t94-coredns.log',
      { pod: 'coredns-668d6bf9bc-79t94', container: 'coredns' },
    ],
    ["the runbook's calico-node", 'calico-node-7k2xq.log', calicoNode],
    ["the runbook's install-cni", 'calico-node-7k2xq-cni.log', installCni],
    [
      "the runbook's extension on OpenShift",
      'ibm-keepalived-watcher-7k2xq-ext.log',
      { pod: 'ibm-keepalived-watcher-7k2xq', container: 'calico-extension', component: 'calico-extension' },
    ],
    ['a loose log that names only the program', 'tmp/calico-kube-controllers.log', { component: 'kube-controllers' }],
    ['oc adm inspect', `${inspected}/current.log`, { namespace: 'calico-system', ...calicoNode }],
    [
      'oc adm inspect, before',
      `${inspected}/previous.insecure.log`,
      { namespace: 'calico-system', ...calicoNode, previous: true },
    ],
    [
      "the kubelet's folders, as kind exports them for each node",
      `logs/kind-worker/pods/kube-system_kindnet-2bmbv_${uid}/kindnet-cni/0.log`,
      { node: 'kind-worker', ...kindnet },
    ],
    [
      "the kubelet's folders on the node itself",
      `var/log/pods/kube-system_kindnet-2bmbv_${uid}/kindnet-cni/0.log`,
      kindnet,
    ],
    [
      'the links to them',
      `kind-worker/containers/kindnet-2bmbv_kube-system_kindnet-cni-${digest}.log`,
      { node: 'kind-worker', ...kindnet },
    ],
    [
      'troubleshoot.sh',
      's/cluster-resources/pods/logs/kube-system/coredns-b96499967-tncf4/coredns-previous.log',
      { namespace: 'kube-system', pod: 'coredns-b96499967-tncf4', container: 'coredns', previous: true },
    ],
    ['microk8s inspect', 'inspection-report/snap.microk8s.daemon-kubelite/journal.log', { component: 'kubelet' }],
    ["the CNI plugin's own log", 'worker-1/var/log/calico/cni/cni.log', { component: 'cni-plugin' }],
    ['an older one of it', 'var/log/calico/cni/cni-2026-11-20T23-40-10.115.log', { component: 'cni-plugin' }],
    ['a service of a node', 'containerd.log', { component: 'containerd' }],
  ])('knows %s', (_, path, expected) => {
    expect(logOrigin(path, '')).toEqual({ file: path, previous: false, ...expected });
  });

  it.each(['notes.log', 'install-2024-01-01-final.log', 'logs/today.log'])('makes no pod up out of %s', (path) => {
    expect(logOrigin(path, '')).toEqual({ file: path, previous: false });
  });

  it.each([
    ['2021-05-07 03:01:44.179 [INFO][8] startup/startup.go 361: x', 'calico-node'],
    ['2021-03-14 12:01:30.857 [INFO][8] startup.go 256: Early log level set to info', 'calico-node'],
    ['bird: Mesh_10_0_0_1: Hold timer expired', 'calico-node'],
    ['2024-01-10 23:05:07.799 [INFO][1] typha/daemon.go 1: x', 'typha'],
    ['2024-01-10 23:05:07.799 [INFO][1] kube-controllers/main.go 1: x', 'kube-controllers'],
    ['2024-01-10 23:05:07.799 [INFO][1] cni-installer/<nil> <nil>: x', 'install-cni'],
    ['time="2026-11-20T20:11:02Z" level=info msg="x" source="install.go:145"', 'install-cni'],
    ['2024-01-10 23:05:07.799 [INFO][1] network_migrator.go 100: Migrating node', 'flannel-migration'],
    ['Oct 29 17:23:38 host microk8s.daemon-kubelite[2978]: E1029 17:23:38.122245    2978 x.go:1] y', 'kubelet'],
    ['time="2024-10-29T17:23:22+05:30" level=info msg="RunPodSandbox for &PodSandboxMetadata{}"', 'containerd'],
    ['[16194369.907056] kernel BUG at net/core/skbuff.c:4044!', 'kernel'],
    ['[Tue Nov 20 22:30:22 2018] nf_conntrack: table full, dropping packet', 'kernel'],
    ['Nov 20 22:30:22 worker-1 kernel: nf_conntrack: table full, dropping packet', 'kernel'],
    ['nothing known', undefined],
  ])('tells the program by %s', (head, component) => {
    expect(logOrigin('pasted.txt', head).component).toBe(component);
  });

  it('believes a container before the content: install-cni may quote calico-node', () => {
    expect(logOrigin('calico-node-7k2xq-cni.log', 'bird: x').component).toBe('install-cni');
  });

  it('tells the node from what calico-node says at its start, and from the only host of a journal', () => {
    const startup = '2021-03-14 12:01:38.991 [INFO][8] startup/startup.go 411: Determined node name: node02\n';
    expect(logOrigin('calico-node-7k2xq.log', startup).node).toBe('node02');
    const line = (host: string) => `Oct 29 17:23:38 ${host} kubelet[1]: x\n`;
    expect(logOrigin('kubelet.log', line('a').repeat(3)).node).toBe('a');
    expect(logOrigin('kubelet.log', line('a') + line('b')).node).toBeUndefined();
    expect(logOrigin('m/host_service_logs/masters/kubelet_service.log', line('a')).node).toBeUndefined();
  });

  it('knows the instance before by the line that a collector puts first', () => {
    expect(logOrigin('x.log', '### previous container ###\nbird: x\n').previous).toBe(true);
  });

  it("takes the kernel's own log for the kernel's, and a unit's journal for the unit's", () => {
    const kernel = 'Nov 20 17:53:20 worker-1 kernel: IPv6: ADDRCONF(NETDEV_CHANGE): cali7k2xq: link becomes ready\n';
    const kubelet = 'Nov 20 17:53:21 worker-1 kubelet[7920]: I1120 17:53:21.123456    7920 server.go:417] Version\n';
    expect(logOrigin('kernel.txt', kernel + kernel)).toMatchObject({ node: 'worker-1', component: 'kernel' });
    expect(logOrigin('journal.txt', kernel + kubelet)).toMatchObject({ node: 'worker-1', component: 'kubelet' });
  });
});
