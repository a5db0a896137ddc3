import type { Cluster, ClusterObject } from '../model/cluster.ts';

/** What `kubectl get pods` prints of a pod; every pod has it, whatever it was read from. */
export interface PrintedPod {
  readonly status?: string;
  readonly ready?: boolean;
  readonly readyContainers?: number;
  readonly totalContainers?: number;
  readonly restarts?: number;
}

export function printedOf(pod: ClusterObject): PrintedPod | undefined {
  return pod.value['printed'] as PrintedPod | undefined;
}

export function nodeOf(pod: ClusterObject): string | undefined {
  return (pod.value['spec'] as { readonly nodeName?: string } | undefined)?.nodeName;
}

/** The workloads that carry a cluster's network, by the beginnings of their pods' names. */
export const networkComponents = [
  'calico-node',
  'calico-typha',
  'calico-kube-controllers',
  'tigera-operator',
  'canal',
  'kube-flannel',
  'flannel-migration',
  'cilium',
  'kindnet',
  'ovnkube-node',
  'sdn',
  'coredns',
  'ibm-keepalived-watcher',
] as const;

export function podsOf(component: string, cluster: Cluster): readonly ClusterObject[] {
  return (cluster.objects.get('Pod') ?? []).filter(({ name }) => name.startsWith(`${component}-`));
}
