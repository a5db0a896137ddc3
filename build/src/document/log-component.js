import { unitComponent } from '../text/unit-component.js';
/** Containers and pods by the program that writes their log. */
const BY_NAME = [
    [/^calico-node(?:-|$)|^canal-[a-z0-9]{5}$/, 'calico-node'],
    [/^install-cni(?:-|$)/, 'install-cni'],
    [/^calico-typha(?:-|$)/, 'typha'],
    [/^calico-kube-controllers(?:-|$)/, 'kube-controllers'],
    [/^calico-extension$/, 'calico-extension'],
    [/^upgrade-ipam$/, 'upgrade-ipam'],
    [/^flexvol-driver$/, 'flexvol-driver'],
    [/^mount-bpffs$/, 'mount-bpffs'],
    [/^ebpf-bootstrap$/, 'ebpf-bootstrap'],
    [/^tigera-operator(?:-|$)/, 'tigera-operator'],
    [/^kube-flannel(?:-|$)/, 'kube-flannel'],
    [/^flannel-migration(?:-|$)/, 'flannel-migration'],
];
/**
 * What the lines of a program look like. Calico's carry the name of the program since v3.18 or so, before that only
 * the source's file; the migration controller is a part of kube-controllers.
 */
const BY_CONTENT = [
    [/\b(?:migration_controller|network_migrator|ipam_migrator)\.go |Migration controller/, 'flannel-migration'],
    [/\]\[\d+\] cni-installer\/|^time="[^"]*" level=[a-z]+ msg=.* source="install\.go:/m, 'install-cni'],
    [/\]\[\d+\] typha\//, 'typha'],
    [/\]\[\d+\] kube-controllers\//, 'kube-controllers'],
    [
        /\]\[\d+\] (?:felix|confd|startup|node-services|monitor-addresses|tunnel-ip-allocator|status-reporter)\//,
        'calico-node',
    ],
    [/\]\[\d+\] (?:startup|int_dataplane|autodetection_methods|daemon)\.go \d+: |^bird6?: /m, 'calico-node'],
    [/\bmsg="RunPodSandbox /, 'containerd'],
    [/"logger":"controller_installation"|tigera-operator/, 'tigera-operator'],
    [/^\[(?: *\d+\.\d{6}|[A-Z][a-z]{2} [A-Z][a-z]{2} [ \d]\d \d\d:\d\d:\d\d \d{4})\] /, 'kernel'],
    [/Created subnet manager: Kubernetes Subnet Manager|kube-flannel/, 'kube-flannel'],
];
/** The program that writes a container's log, by the names that it goes under, else by what its head looks like. */
export function componentOf({ container, pod }, head) {
    // A container with a name of its own is that program, whatever its pod is called.
    return entryOf(BY_NAME, container ?? pod ?? '') ?? entryOf(BY_CONTENT, head);
}
/**
 * The program behind the log of a node: `kubelet.log`, `snap.microk8s.daemon-kubelite/journal.log`, and the CNI plugin's
 * `/var/log/calico/cni/cni.log`.
 */
export function componentInPath(path) {
    // Rotated files carry a time in their names (lumberjack): `cni-2026-11-20T23-40-10.115.log`.
    if (/(?:^|\/)calico\/cni\/cni(?:-[\dT.-]+)?\.log$/.test(path))
        return 'cni-plugin';
    const service = /(?:^|\/)(kubelet|containerd|crio)(?:_service)?\.log$/.exec(path)?.[1];
    const snap = /(?:^|\/)(snap\.[^/]+)\/journal\.log$/.exec(path)?.[1];
    return service ?? (snap === undefined ? undefined : unitComponent(snap));
}
function entryOf(table, text) {
    return table.find(([pattern]) => pattern.test(text))?.[1];
}
