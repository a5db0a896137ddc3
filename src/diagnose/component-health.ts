import type { ComponentHealth } from '../model/analysis.ts';
import type { Cluster } from '../model/cluster.ts';
import { networkComponents, podsOf, printedOf } from './network-pods.ts';

/** What of the network is still running: ready pods of all pods whose state was seen, by workload and namespace. */
export function componentHealth(cluster: Cluster): readonly ComponentHealth[] {
  return networkComponents.flatMap((name) => {
    const byNamespace = new Map<string, { ready: number; total: number }>();
    for (const pod of podsOf(name, cluster)) {
      const printed = printedOf(pod);
      if (printed === undefined || printed.status === 'Completed') continue;
      const namespace = pod.namespace ?? '';
      const counts = byNamespace.get(namespace) ?? { ready: 0, total: 0 };
      byNamespace.set(namespace, { ready: counts.ready + Number(printed.ready === true), total: counts.total + 1 });
    }
    return [...byNamespace].map(([namespace, counts]): ComponentHealth => ({ name, namespace, ...counts }));
  });
}
