import { describe, expect, it } from 'vitest';
import type { JsonObject } from '../../src/model/json.ts';
import { type NetworkPluginFacts, networkPluginOf } from '../../src/cluster/network-plugin.ts';
import { objectsOf, type Told } from './told.ts';

function plugin(objects: readonly Told[], facts: Partial<NetworkPluginFacts> = {}): string {
  return networkPluginOf({ listings: [], logs: [], ...facts, objects: objectsOf(...objects) });
}

const pod = (name: string): Told => ({ kind: 'Pod', name, namespace: 'kube-system' });
const daemonSet = (name: string): Told => ({ kind: 'DaemonSet', name, namespace: 'kube-system' });
const node = (value: JsonObject): Told => ({ kind: 'Node', name: 'n1', value });
const condition = (reason: string): Told =>
  node({ status: { conditions: [{ type: 'NetworkUnavailable', status: 'False', reason }] } });

describe('networkPluginOf', () => {
  it.each([
    ['calico', pod('calico-node-7k2xq')],
    ['calico', daemonSet('calico-node')],
    ['canal', pod('canal-x7w2p')],
    ['flannel', pod('kube-flannel-ds-n8x2p')],
    ['flannel', daemonSet('kube-flannel-ds-amd64')],
    ['cilium', pod('cilium-7k2xq')],
    ['kindnet', pod('kindnet-7k2xq')],
    ['openshift-sdn', pod('sdn-7k2xq')],
    ['ovn-kubernetes', pod('ovnkube-node-7k2xq')],
    ['calico', condition('CalicoIsUp')],
    ['calico', condition('CalicoIsDown')],
    ['flannel', condition('FlannelIsUp')],
    ['cilium', condition('CiliumIsUp')],
    ['flannel', node({ metadata: { annotations: { 'flannel.alpha.coreos.com/backend-type': 'vxlan' } } })],
    ['calico', { kind: 'Network', name: 'cluster', value: { status: { networkType: 'Calico' } } }],
    ['openshift-sdn', { kind: 'Network', name: 'cluster', value: { spec: { networkType: 'OpenShiftSDN' } } }],
    [
      'ovn-kubernetes',
      { kind: 'Network', name: 'cluster', value: { spec: { defaultNetwork: { type: 'OVNKubernetes' } } } },
    ],
    ['unknown', { kind: 'Network', name: 'cluster', value: { status: { networkType: 'constructor' } } }],
    ['unknown', pod('calico-node-dashboard')],
    ['unknown', pod('cilium-operator-7c9d8b6f5-x2x7j')],
    ['unknown', pod('flannel-migration-5x7rq')],
  ])('sees %s', (expected, object) => {
    expect(plugin([object])).toBe(expected);
  });

  it('calls calico and flannel together by who runs them', () => {
    const both = [pod('calico-node-7k2xq'), pod('kube-flannel-ds-n8x2p')];
    const label = node({ metadata: { labels: { 'projectcalico.org/node-network-during-migration': 'calico' } } });
    expect(plugin([...both, label])).toBe('calico');
    expect(plugin([pod('calico-node-7k2xq'), pod('canal-x7w2p'), label])).toBe('calico');
    expect(plugin([pod('canal-x7w2p'), pod('calico-kube-controllers-5f8d9c7b6d-x2x7j')])).toBe('canal');
  });

  it('takes the word of OpenShift before what else lies in the bundle', () => {
    const network: Told = { kind: 'Network', name: 'cluster', value: { status: { networkType: 'OVNKubernetes' } } };
    expect(plugin([network, condition('CalicoIsUp')])).toBe('ovn-kubernetes');
  });

  it('sees the agent whose log was collected', () => {
    const log = { file: '0.log', previous: false, namespace: 'kube-system', pod: 'kindnet-2bmbv' };
    expect(plugin([], { logs: [log] })).toBe('kindnet');
  });

  it('sees calico in a log alone', () => {
    const log = { file: 'calico-node.log', previous: false };
    expect(plugin([], { logs: [{ ...log, component: 'calico-node' }] })).toBe('calico');
    expect(plugin([], { logs: [{ ...log, component: 'kube-controllers' }] })).toBe('calico');
    expect(plugin([], { logs: [{ ...log, component: 'kubelet' }] })).toBe('unknown');
  });

  describe('where none is seen', () => {
    const allPods = { kind: 'Pod', count: 3, file: 'pods.txt', line: 1 };
    const notReady = node({ status: { conditions: [{ type: 'Ready', status: 'False', reason: 'KubeletNotReady' }] } });
    const ready = node({ status: { conditions: [{ type: 'Ready', status: 'True' }] } });

    it('says none, once all pods were listed and no node is ready', () => {
      expect(plugin([notReady, pod('coredns-558bd4d5db-2mj7f')], { listings: [allPods] })).toBe('none');
    });

    it.each([
      ['pods of one namespace only', [notReady], { ...allPods, namespace: 'kube-system' }],
      ['selected pods only', [notReady], { ...allPods, filtered: true }],
      ['no node', [], allPods],
      ['a ready node, which has a plugin', [ready], allPods],
      ['a plugin that has no name here', [notReady, pod('weave-net-x7w2p')], allPods],
    ])('says unknown with %s', (_, objects, listing) => {
      expect(plugin(objects, { listings: [listing] })).toBe('unknown');
    });
  });
});
