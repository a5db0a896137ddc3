import { mapAt, textAt } from './json-fields.js';
import { podContainers } from './pod-containers.js';
/** IBM Cloud's own builds of Calico come from the registry namespace of its Kubernetes service. */
const IBM_IMAGE = /^(?:[a-z0-9.-]*icr\.io|registry\.[a-z0-9.-]*bluemix\.net)\/armada-master\//;
/**
 * Where the cluster runs, on a positive sign only: a label that the provider puts on nodes, a suffix of its versions, or
 * its image registry. The signs of OpenShift come last, since providers offer it too.
 */
export function providerOf(statements, objects, logs) {
    const signs = signsOf(statements, objects, logs);
    const isIbm = hasLabel(signs, 'ibm-cloud.kubernetes.io/') || hasVersion(signs, '+IKS') || signs.ibmImages;
    if (isIbm)
        return signs.isOpenShift ? 'roks' : 'iks';
    if (hasLabel(signs, 'eks.amazonaws.com/') || hasVersion(signs, '-eks-'))
        return 'eks';
    if (hasLabel(signs, 'kubernetes.azure.com/'))
        return 'aks';
    if (hasLabel(signs, 'cloud.google.com/gke-') || hasVersion(signs, '-gke.'))
        return 'gke';
    if (hasVersion(signs, '+rke2'))
        return 'rke2';
    if (hasVersion(signs, '+k3s'))
        return 'k3s';
    if (hasLabel(signs, 'microk8s.io/cluster'))
        return 'microk8s';
    if (isKind(signs))
        return 'kind';
    return signs.isOpenShift ? 'openshift' : 'unknown';
}
function signsOf(statements, objects, logs) {
    const nodes = objects.get('Node') ?? [];
    const kubernetes = statements.flatMap(({ of, version }) => (of === 'kubernetes' ? [version] : []));
    const versions = [
        ...kubernetes,
        ...nodes.flatMap(({ value }) => textAt(value, 'status', 'nodeInfo', 'kubeletVersion') ?? []),
    ];
    const labels = new Set(nodes.flatMap(({ value }) => Object.keys(mapAt(value, 'metadata', 'labels'))));
    return {
        versions,
        labels,
        providerIds: nodes.flatMap(({ value }) => textAt(value, 'spec', 'providerID') ?? []),
        nodeNames: [...nodes.map(({ name }) => name), ...logs.flatMap(({ node }) => node ?? [])],
        isOpenShift: labels.has('node.openshift.io/os_id') ||
            statements.some(({ of }) => of === 'openshift') ||
            objects.has('ClusterVersion') ||
            // OpenShift's kubelets name their commit: v1.21.1+9807387.
            (versions.some((version) => /\+[0-9a-f]{7,}$/.test(version)) && hasOpenShiftNamespace(objects)),
        ibmImages: (objects.get('Pod') ?? []).some((pod) => podContainers(pod).some(({ image }) => IBM_IMAGE.test(image ?? ''))),
    };
}
function hasOpenShiftNamespace(objects) {
    const isOpenShift = ({ kind, name, namespace }) => (kind === 'Namespace' ? name : (namespace ?? '')).startsWith('openshift-');
    return [...objects.values()].some((list) => list.some(isOpenShift));
}
function hasLabel({ labels }, prefix) {
    return [...labels].some((label) => label.startsWith(prefix));
}
function hasVersion({ versions }, part) {
    return versions.some((version) => version.includes(part));
}
/** kind names the nodes of its default cluster `kind-control-plane`, `kind-worker`, `kind-worker2`. */
function isKind({ providerIds, nodeNames }) {
    return (providerIds.some((id) => id.startsWith('kind://')) ||
        nodeNames.some((name) => /^kind-(?:control-plane|worker)\d*$/.test(name)));
}
