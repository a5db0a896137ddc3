/** Labels that say the same on every cluster, with the name that a person knows them by; most telling first. */
const NAMED_LABELS = [
    ['zone', ['topology.kubernetes.io/zone', 'failure-domain.beta.kubernetes.io/zone']],
    [
        'worker pool',
        [
            'ibm-cloud.kubernetes.io/worker-pool-name',
            'eks.amazonaws.com/nodegroup',
            'cloud.google.com/gke-nodepool',
            'kubernetes.azure.com/agentpool',
        ],
    ],
    ['worker version', ['ibm-cloud.kubernetes.io/worker-version']],
    ['instance type', ['node.kubernetes.io/instance-type', 'beta.kubernetes.io/instance-type']],
    ['architecture', ['kubernetes.io/arch', 'beta.kubernetes.io/arch']],
];
/** Identities: they differ on every node and set nothing apart. */
const IDENTITIES = /(?:hostname|worker-id|internal-ip|external-ip|instance-id|machine|uid)$/i;
/** What the flannel migration writes as it goes: its progress, not a property of the node. */
const PROGRESS = 'projectcalico.org/node-network-during-migration';
/** What a node could have in common with others: factor -> value, most telling first. */
export function factorsOf(node) {
    const { metadata, status } = node.value;
    const labels = metadata?.labels ?? {};
    const factors = new Map();
    const set = (factor, value) => {
        if (value !== undefined && value !== '')
            factors.set(factor, value);
    };
    const used = new Set();
    for (const [factor, names] of NAMED_LABELS) {
        names.forEach((name) => used.add(name));
        set(factor, names.map((name) => labels[name]).find((value) => value !== undefined));
    }
    set('subnet', subnetOf(metadata?.annotations?.['projectcalico.org/IPv4Address']));
    set('kubelet version', status?.nodeInfo?.['kubeletVersion']);
    set('kernel', status?.nodeInfo?.['kernelVersion']);
    set('OS image', status?.nodeInfo?.['osImage']);
    set('container runtime', status?.nodeInfo?.['containerRuntimeVersion']);
    set('creation day', metadata?.creationTimestamp?.slice(0, 10));
    for (const name of Object.keys(labels).sort()) {
        if (!used.has(name) && !IDENTITIES.test(name) && name !== PROGRESS)
            set(`label ${name}`, labels[name]);
    }
    return factors;
}
/** The network of `10.188.156.137/26`, as calico-node found it on the host. */
function subnetOf(address) {
    const found = /^(\d+)\.(\d+)\.(\d+)\.(\d+)\/(\d+)$/.exec(address ?? '');
    if (found === null)
        return undefined;
    const length = Number(found[5]);
    if (length > 32)
        return undefined;
    const bits = found.slice(1, 5).reduce((sum, part) => sum * 256 + Number(part), 0);
    const size = 2 ** (32 - length);
    const base = Math.floor(bits / size) * size;
    return `${[24, 16, 8, 0].map((shift) => Math.floor(base / 2 ** shift) % 256).join('.')}/${length}`;
}
