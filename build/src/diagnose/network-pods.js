export function printedOf(pod) {
    return pod.value['printed'];
}
export function nodeOf(pod) {
    return pod.value['spec']?.nodeName;
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
];
export function podsOf(component, cluster) {
    return (cluster.objects.get('Pod') ?? []).filter(({ name }) => name.startsWith(`${component}-`));
}
