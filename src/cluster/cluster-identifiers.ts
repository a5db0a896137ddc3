import type { Cluster, ClusterIdentifier, ClusterObject } from '../model/cluster.ts';
import { textAt } from './json-fields.ts';

const UUID = /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/i;
const IBM_LABELS = 'ibm-cloud.kubernetes.io/';

/** The surest first. Of a kind of which the bundle holds several, none: nothing tells which one it is. */
export function clusterIdentifiers(objects: Cluster['objects']): readonly ClusterIdentifier[] {
  const of = (kind: string): readonly ClusterObject[] => objects.get(kind) ?? [];
  return [
    ...only(
      'kube-system',
      of('Namespace').map(({ name, uid }) => (name === 'kube-system' ? uid : undefined)),
    ),
    ...only(
      'openshift',
      of('ClusterVersion').map(({ value }) => textAt(value, 'spec', 'clusterID')),
    ),
    ...only('ibm-cloud', of('Node').map(ibmCluster)),
  ];
}

function only(of: ClusterIdentifier['of'], found: readonly (string | undefined)[]): readonly ClusterIdentifier[] {
  const ids = new Set(
    found.filter((id) => id !== undefined && (of === 'ibm-cloud' || UUID.test(id))).map((id) => id?.toLowerCase()),
  );
  const [id] = ids;
  return id === undefined || ids.size > 1 ? [] : [{ of, id }];
}

/** Pools and workers are named after the cluster's id of 20 letters: `<id>-<pool>` and `kube-<id>-<cluster>-<pool>-<number>`. */
function ibmCluster({ value }: ClusterObject): string | undefined {
  const label = (name: string): string => textAt(value, 'metadata', 'labels', `${IBM_LABELS}${name}`) ?? '';
  return (
    /^([a-z\d]{20})-[\da-f]{7,}$/.exec(label('worker-pool-id'))?.[1] ??
    /^kube-([a-z\d]{20})-/.exec(label('worker-id'))?.[1]
  );
}
