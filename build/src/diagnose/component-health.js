import { networkComponents, podsOf, printedOf } from './network-pods.js';
/** What of the network is still running: ready pods of all pods whose state was seen, by workload and namespace. */
export function componentHealth(cluster) {
    return networkComponents.flatMap((name) => {
        const byNamespace = new Map();
        for (const pod of podsOf(name, cluster)) {
            const printed = printedOf(pod);
            if (printed === undefined || printed.status === 'Completed')
                continue;
            const namespace = pod.namespace ?? '';
            const counts = byNamespace.get(namespace) ?? { ready: 0, total: 0 };
            byNamespace.set(namespace, { ready: counts.ready + Number(printed.ready === true), total: counts.total + 1 });
        }
        return [...byNamespace].map(([namespace, counts]) => ({ name, namespace, ...counts }));
    });
}
