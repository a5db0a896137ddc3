/**
 * The parts of a program that share its log. calico-node's container runs them under runit and prints them into one
 * stream (projectcalico/calico node/filesystem/etc/service, lib/logrusr prefixes); since v3.31 the start-up helpers
 * speak as `node-services`.
 */
const PARTS = {
    'calico-node': [
        'felix',
        'confd',
        'bird',
        'bird6',
        'startup',
        'shutdown',
        'node-services',
        'monitor-addresses',
        'tunnel-ip-allocator',
        'status-reporter',
        'cni-config-monitor',
        'calico-node',
    ],
    'install-cni': ['cni-installer', 'install-cni'],
    'kube-controllers': ['kube-controllers', 'calico-kube-controllers'],
    typha: ['typha', 'calico-typha'],
};
/** Whether a log of `program` would hold lines of `component`. */
export function printsFor(program, component) {
    if (program === undefined)
        return false;
    return program === component || (PARTS[program]?.includes(component) ?? false);
}
