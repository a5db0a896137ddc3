import { describe, expect, it } from 'vitest';
import type { VersionStatement } from '../../src/model/document.ts';
import { clusterVersions } from '../../src/cluster/versions.ts';
import { objectsOf, type Told } from './told.ts';

const kubelet = (name: string, kubeletVersion: string): Told => ({
  kind: 'Node',
  name,
  value: { status: { nodeInfo: { kubeletVersion } } },
});
const calicoNode = (name: string, image: string): Told => ({
  kind: 'Pod',
  name,
  value: {
    spec: {
      containers: [{ name: 'calico-node', image }],
      initContainers: [{ name: 'install-cni', image: 'docker.io/calico/cni:v3.1.0' }],
    },
  },
});
const stated = (of: VersionStatement['of'], version: string): VersionStatement => ({
  of,
  version,
  excerpt: { file: 'version.txt', line: 3, text: version },
});

describe('clusterVersions', () => {
  it('takes the version of the server', () => {
    const objects = objectsOf(kubelet('a', 'v1.28.15+IKS'));
    expect(clusterVersions([stated('kubectl', 'v1.32.3'), stated('kubernetes', 'v1.29.13+IKS')], objects)).toEqual({
      kubernetes: '1.29.13',
    });
  });

  it('does not believe a server older than its kubelets', () => {
    const objects = objectsOf(kubelet('a', 'v1.29.13+IKS'));
    expect(clusterVersions([stated('kubernetes', 'v1.20.2')], objects)).toEqual({ kubernetes: '1.29.13' });
    expect(clusterVersions([stated('kubernetes', 'v1.30.0')], objects)).toEqual({ kubernetes: '1.30.0' });
  });

  it('else that of most kubelets, and the higher one of two equally common', () => {
    const [a, b, c] = [kubelet('a', 'v1.29.13+IKS'), kubelet('b', 'v1.28.15+IKS'), kubelet('c', 'v1.28.15+IKS')];
    expect(clusterVersions([], objectsOf(a, b, c))).toEqual({ kubernetes: '1.28.15' });
    expect(clusterVersions([], objectsOf(kubelet('a', 'v1.9.0'), kubelet('b', 'v1.10.0')))).toEqual({
      kubernetes: '1.10.0',
    });
  });

  it.each([
    'us.icr.io/armada-master/node:v3.26.4',
    'quay.io/calico/node:v3.26.4',
    'registry.local:5000/calico/node:v3.26.4@sha256:000000000eda4000',
  ])('reads the version of Calico from %s', (image) => {
    expect(clusterVersions([], objectsOf(calicoNode('calico-node-7k2xq', image)))).toEqual({ calico: '3.26.4' });
  });

  it.each(['registry.local:5000/calico/node', 'calico/node:latest', 'calico/node@sha256:3126'])(
    'finds none in %s',
    (image) => {
      expect(clusterVersions([], objectsOf(calicoNode('calico-node-7k2xq', image)))).toEqual({});
    },
  );

  it('asks the daemon set, and then Calico itself, where no pod was collected', () => {
    const template = { spec: { containers: [{ name: 'calico-node', image: 'quay.io/calico/node:v3.18.1' }] } };
    const daemonSet: Told = { kind: 'DaemonSet', name: 'calico-node', value: { spec: { template } } };
    const information: Told = {
      kind: 'ClusterInformation',
      name: 'default',
      value: { spec: { calicoVersion: 'v3.25.1' } },
    };
    expect(clusterVersions([], objectsOf(daemonSet, information))).toEqual({ calico: '3.18.1' });
    expect(clusterVersions([], objectsOf(information))).toEqual({ calico: '3.25.1' });
  });
});
