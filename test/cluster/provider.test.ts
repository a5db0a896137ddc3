import { describe, expect, it } from 'vitest';
import type { Cluster } from '../../src/model/cluster.ts';
import type { VersionStatement } from '../../src/model/document.ts';
import { providerOf } from '../../src/cluster/provider.ts';
import { objectsOf, type Told } from './told.ts';

interface NodeSigns {
  readonly labels?: Readonly<Record<string, string>>;
  readonly version?: string;
  readonly providerID?: string;
  readonly name?: string;
}

function node({ labels = {}, version = 'v1.29.13', providerID = '', name = 'n1' }: NodeSigns): Told {
  return {
    kind: 'Node',
    name,
    value: { metadata: { labels }, spec: { providerID }, status: { nodeInfo: { kubeletVersion: version } } },
  };
}

const ibmLabel = { 'ibm-cloud.kubernetes.io/worker-pool-name': 'default' };
const redHatLabel = { 'node.openshift.io/os_id': 'rhel' };

function provider(objects: Cluster['objects'], versions: readonly VersionStatement[] = []): string {
  return providerOf(versions, objects, []);
}

describe('providerOf', () => {
  it.each([
    ['iks', node({ labels: ibmLabel })],
    ['iks', node({ version: 'v1.28.15+IKS' })],
    ['roks', node({ labels: { ...ibmLabel, ...redHatLabel } })],
    ['openshift', node({ labels: redHatLabel })],
    ['eks', node({ labels: { 'eks.amazonaws.com/nodegroup': 'a' } })],
    ['eks', node({ version: 'v1.27.9-eks-5e0fdde' })],
    ['aks', node({ labels: { 'kubernetes.azure.com/agentpool': 'a' } })],
    ['gke', node({ version: 'v1.27.3-gke.100' })],
    ['rke2', node({ version: 'v1.27.12+rke2r1' })],
    ['k3s', node({ version: 'v1.24.4+k3s1' })],
    ['microk8s', node({ labels: { 'microk8s.io/cluster': 'true' } })],
    ['kind', node({ providerID: 'kind://docker/kind/kind-control-plane' })],
    ['kind', node({ name: 'kind-worker2' })],
    ['unknown', node({ name: 'kindness-worker' })],
    ['unknown', node({ version: 'v1.21.1+9807387' })],
  ])('sees %s', (expected, object) => {
    expect(provider(objectsOf(object))).toBe(expected);
  });

  it('sees OpenShift in its version, its objects, or a kubelet of its build among its namespaces', () => {
    const version: VersionStatement = {
      of: 'openshift',
      version: '4.8.11',
      excerpt: { file: 'version', line: 2, text: '' },
    };
    const commit = node({ version: 'v1.21.1+9807387' });
    expect(provider(objectsOf(commit), [version])).toBe('openshift');
    expect(provider(objectsOf({ kind: 'ClusterVersion', name: 'version' }))).toBe('openshift');
    expect(provider(objectsOf(commit, { kind: 'Pod', name: 'p', namespace: 'openshift-dns' }))).toBe('openshift');
    expect(provider(objectsOf(commit, { kind: 'Namespace', name: 'openshift-dns' }))).toBe('openshift');
  });

  it('sees IBM by the registry of its images, where no node was collected', () => {
    const pod = (image: string): Told => ({
      kind: 'Pod',
      name: 'calico-node-7k2xq',
      value: { spec: { containers: [{ name: 'calico-node', image }] } },
    });
    expect(provider(objectsOf(pod('us.icr.io/armada-master/node:v3.26.4')))).toBe('iks');
    expect(provider(objectsOf(pod('example.com/us.icr.io/armada-master/node:v3.26.4')))).toBe('unknown');
    expect(provider(objectsOf(pod('quay.io/calico/node:v3.26.4')))).toBe('unknown');
  });

  it('sees k3s in the version of the server', () => {
    const version: VersionStatement = {
      of: 'kubernetes',
      version: 'v1.24.4+k3s1',
      excerpt: { file: 'v', line: 1, text: '' },
    };
    expect(provider(new Map(), [version])).toBe('k3s');
  });

  it('sees kind by the node that a log is of', () => {
    const log = { file: 'journal.log', previous: false, node: 'kind-control-plane' };
    expect(providerOf([], new Map(), [log])).toBe('kind');
  });

  it('says unknown of an empty bundle', () => {
    expect(provider(new Map())).toBe('unknown');
  });
});
