/** Containers of the pods that runbooks for Calico name. */
const CONTAINERS = 'calico-node|install-cni|calico-extension|flexvol-driver|upgrade-ipam|mount-bpffs|ebpf-bootstrap|calico-typha|calico-kube-controllers|tigera-operator|kube-flannel|flannel-migration-controller';
/** The letters and digits of the names that the API server makes up (apimachinery pkg/util/rand). */
const RANDOM = '[bcdfghjklmnpqrstvwxz2456789]{5}';
/** What may follow the name of a pod's owner: the hash of a ReplicaSet, and five letters. */
const SUFFIX = '(?:-[a-z0-9]{6,10})?-[a-z0-9]{5}';
/** In the order in which they are tried. Groups: the pod, then the container. */
const FORMS = [
    new RegExp(`^(?:logs-)?(.+-[a-z0-9]{5})-(${CONTAINERS})$`),
    new RegExp(`^logs-(.+?-${RANDOM})-([a-z0-9-]+)$`),
    new RegExp(`^((?:calico-node|calico-typha|calico-kube-controllers|tigera-operator|ibm-keepalived-watcher)${SUFFIX})$`),
    new RegExp(`^((?:kube-flannel-ds(?:-[a-z0-9]+)?|canal|flannel-migration)${SUFFIX})$`),
    /^logs-(.+-[a-z0-9]{5})$/,
];
/** `kubectl logs` without `-c` takes the first container; of these pods it goes by the name of the owner. */
const FIRST_CONTAINER = /^(?:calico-node|calico-typha|calico-kube-controllers|tigera-operator)(?=-)/;
/**
 * What the name of a log's file says of it: `logs-calico-node-7k2xq-install-cni-previous.log` of a collector, and the
 * runbook's `calico-node-XXXXX.log`, `calico-node-XXXXX-cni.log` and `…-ext.log`.
 */
export function namesInFileName(fileName) {
    const stem = fileName.replace(/\.(?:log|txt)(?:\.[\w-]+)?$/, '');
    const name = stem.replace(/[-.]previous$/, '');
    const previous = name !== stem;
    const short = /^((?:calico-node|ibm-keepalived-watcher)-[a-z0-9]{5})-(cni|ext)$/.exec(name);
    if (short !== null) {
        const [, pod = '', word] = short;
        return { pod, container: word === 'cni' ? 'install-cni' : 'calico-extension', previous };
    }
    const found = FORMS.map((form) => form.exec(name)).find((match) => match !== null);
    if (found === undefined)
        return { previous };
    const [, pod = '', container = FIRST_CONTAINER.exec(pod)?.[0]] = found;
    return { pod, ...(container === undefined ? {} : { container }), previous };
}
