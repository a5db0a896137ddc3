const KUBELETS = /^(?:kubelet|kubelite|kubenswrapper|hyperkube)$/;
/**
 * The program behind the name of a unit, as `component` knows it: the kubelet goes by a name for each distribution
 * (`hyperkube` on OpenShift, `microk8s.daemon-kubelite`, `snap.kubelet.daemon`).
 */
export function unitComponent(unit) {
    const name = unit
        .replace(/\.service$/, '')
        .replace(/^snap\./, '')
        .replace(/^microk8s\.daemon-/, '')
        .replace(/\.daemon$/, '');
    return KUBELETS.test(name) ? 'kubelet' : name;
}
