import { describe, expect, it } from 'vitest';
import { clusterIdentifiers } from '../../src/cluster/cluster-identifiers.ts';
import { objectsOf, type Told } from './told.ts';

const uid = '27b16b8c-5b0c-4b3a-8a0a-6f1f7d1c2b3e';
const clusterID = 'd5c1a1d0-2f9b-4a34-9c1e-9d7a6f0c1e22';

function kubeSystem(id: string, name = 'kube-system'): Told {
  return { kind: 'Namespace', name, uid: id };
}

function node(name: string, labels: Readonly<Record<string, string>>): Told {
  return { kind: 'Node', name, value: { metadata: { labels } } };
}

// As IBM Cloud labels its workers, with made-up ids.
const pool = { 'ibm-cloud.kubernetes.io/worker-pool-id': 'c0ffee0d0abcde0fghi0-5aa474f' };
const worker = { 'ibm-cloud.kubernetes.io/worker-id': 'kube-c0ffee0d0abcde0fghi0-prod-default-00001093' };

describe('clusterIdentifiers', () => {
  it('takes the uid of kube-system before what OpenShift and IBM Cloud call the cluster', () => {
    const version: Told = { kind: 'ClusterVersion', name: 'version', value: { spec: { clusterID } } };
    const objects = objectsOf(node('n1', pool), node('n2', worker), version, kubeSystem(uid.toUpperCase()));
    expect(clusterIdentifiers(objects)).toEqual([
      { of: 'kube-system', id: uid },
      { of: 'openshift', id: clusterID },
      { of: 'ibm-cloud', id: 'c0ffee0d0abcde0fghi0' },
    ]);
  });

  it('takes no uid of another namespace, and nothing that is no uid', () => {
    expect(clusterIdentifiers(objectsOf(kubeSystem(uid, 'default'), kubeSystem('1 or 2')))).toEqual([]);
  });

  it('takes none where two clusters lie together', () => {
    const other = { 'ibm-cloud.kubernetes.io/worker-pool-id': 'd0ffee0d0abcde0fghi0-5aa474f' };
    expect(clusterIdentifiers(objectsOf(node('n1', pool), node('n2', other)))).toEqual([]);
  });
});
