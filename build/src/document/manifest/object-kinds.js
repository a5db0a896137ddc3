const core = [''];
const apps = ['apps', 'extensions'];
const rbac = ['rbac.authorization.k8s.io', 'authorization.openshift.io'];
const admission = ['admissionregistration.k8s.io'];
const calico = ['crd.projectcalico.org', 'projectcalico.org'];
const tigera = ['operator.tigera.io'];
const aggregation = ['apiregistration.k8s.io'];
const openshift = ['config.openshift.io'];
const kinds = new Map([
    ['Node', of(core, 'cluster', 'nodes')],
    ['Namespace', of(core, 'cluster', 'namespaces')],
    ['Pod', of(core, 'namespace', 'pods')],
    ['Event', of(['', 'events.k8s.io'], 'namespace', 'events')],
    ['Service', of(core, 'namespace', 'services')],
    ['Secret', nameOnly(of(core, 'namespace', 'secrets'))],
    ['ConfigMap', nameOnly(of(core, 'namespace', 'configmaps'))],
    ['DaemonSet', of(apps, 'namespace', 'daemonsets')],
    ['Deployment', of(apps, 'namespace', 'deployments')],
    ['ReplicaSet', of(apps, 'namespace', 'replicasets')],
    ['Job', of(['batch'], 'namespace', 'jobs')],
    ['Lease', of(['coordination.k8s.io'], 'namespace', 'leases')],
    ['Role', of(rbac, 'namespace', 'roles')],
    ['RoleBinding', of(rbac, 'namespace', 'rolebindings')],
    ['ClusterRole', of(rbac, 'cluster', 'clusterroles')],
    ['ClusterRoleBinding', of(rbac, 'cluster', 'clusterrolebindings')],
    ['ValidatingWebhookConfiguration', of(admission, 'cluster', 'validatingwebhookconfigurations')],
    ['MutatingWebhookConfiguration', of(admission, 'cluster', 'mutatingwebhookconfigurations')],
    ['CustomResourceDefinition', nameOnly(of(['apiextensions.k8s.io'], 'cluster', 'customresourcedefinitions'))],
    ['APIService', of(aggregation, 'cluster', 'apiservices')],
    ['Installation', of(tigera, 'cluster', 'installations')],
    ['TigeraStatus', of(tigera, 'cluster', 'tigerastatuses')],
    ['IPPool', of(calico, 'cluster', 'ippools')],
    ['FelixConfiguration', of(calico, 'cluster', 'felixconfigurations')],
    ['BGPConfiguration', of(calico, 'cluster', 'bgpconfigurations')],
    ['BGPPeer', of(calico, 'cluster', 'bgppeers')],
    ['HostEndpoint', of(calico, 'cluster', 'hostendpoints')],
    ['ClusterInformation', of(calico, 'cluster', 'clusterinformations')],
    ['BlockAffinity', of(calico, 'cluster', 'blockaffinities')],
    ['IPAMBlock', of(calico, 'cluster', 'ipamblocks')],
    ['Network', of(openshift, 'cluster', 'networks')],
    ['ClusterOperator', of(openshift, 'cluster', 'clusteroperators')],
    ['ClusterVersion', of(openshift, 'cluster', 'clusterversions')],
]);
const kindOfPlural = new Map([...kinds].map(([kind, { plural }]) => [plural, kind]));
const kindOfSingular = new Map([...kinds.keys()].map((kind) => [kind.toLowerCase(), kind]));
/** The kind, where it is one that is kept. Without a group its name is trusted: dumps leave the group out. */
export function objectKind(kind, apiVersion) {
    const found = kinds.get(kind);
    if (found === undefined || apiVersion === undefined)
        return found;
    return found.groups.includes(apiVersion.slice(0, Math.max(0, apiVersion.lastIndexOf('/')))) ? found : undefined;
}
/**
 * The kind that a file lists by its name: `events.yaml`, `secrets-calico-system.json`, `pods/kube-system.json`. For
 * lists that do not say it themselves: empty ones, and those of objects without a kind.
 */
export function kindOfFileName(path) {
    const [name = '', folder = ''] = path.toLowerCase().split('/').reverse();
    const words = [...name.split(/[^a-z]+/), folder];
    return words.map((word) => kindOfPlural.get(word)).find((kind) => kind !== undefined);
}
/** The kind that a layout's folder is named for, in the plural or the singular. */
export function kindOfFolder(resource) {
    return kindOfPlural.get(resource) ?? kindOfSingular.get(resource);
}
function of(groups, scope, plural) {
    return { groups, namespaced: scope === 'namespace', plural };
}
function nameOnly(kind) {
    return { ...kind, nameOnly: true };
}
