import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readBytes } from '../archive/packing.ts';

export interface Item {
  readonly metadata: { readonly name: string; readonly namespace?: string; readonly uid?: string };
  readonly spec: { readonly nodeName?: string };
}

/** The same cluster for every layout: install-cni on one of five workers can't reach the API server. */
export interface ClusterParts {
  readonly node: string;
  readonly nodes: readonly Item[];
  readonly pods: readonly Item[];
  readonly describedNode: string;
  readonly describedPod: string;
  /** Of pod calico-node-7k2xq on that node, and of one on another node. */
  readonly installCni: string;
  readonly calicoNode: string;
  readonly otherNode: string;
  readonly podsTable: string;
}

export const POD = 'calico-node-7k2xq';
export const OTHER_POD = 'calico-node-b5tqd';
export const NAMESPACE = 'kube-system';

/** From what kubectl printed of the recorded state (samples/install-cni-token-timeout.tar.gz). */
export async function clusterParts(root: string): Promise<ClusterParts> {
  const { files } = await readBytes(readFileSync(join(root, 'samples/install-cni-token-timeout.tar.gz')));
  const read = (name: string): string => {
    const text = files[`install-cni-token-timeout/${name}`];
    if (text === undefined) throw new Error(`The sample has no ${name}`);
    return text;
  };
  const items = (name: string): readonly Item[] => (JSON.parse(read(name)) as { items: readonly Item[] }).items;
  const pods = items('pods.json');
  return {
    node: '10.188.156.137',
    nodes: items('nodes.json'),
    pods,
    describedNode: read('describe-node-10.188.156.137.txt'),
    describedPod: read(`describe-pod-${POD}.txt`),
    installCni: read(`logs-${POD}-install-cni.log`),
    calicoNode: read(`logs-${POD}-calico-node.log`),
    otherNode: read(`logs-${OTHER_POD}-calico-node.log`),
    podsTable: read('pods-wide.txt'),
  };
}
