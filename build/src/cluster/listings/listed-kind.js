/** Kind, then the names by which kubectl lists it. */
const NAMESPACED = [
    ['Pod', 'pods', 'pod', 'po'],
    ['Event', 'events', 'event', 'ev'],
    ['DaemonSet', 'daemonsets', 'daemonset', 'ds'],
    ['Deployment', 'deployments', 'deployment', 'deploy'],
    ['ReplicaSet', 'replicasets', 'replicaset', 'rs'],
    ['StatefulSet', 'statefulsets', 'statefulset', 'sts'],
    ['Job', 'jobs', 'job'],
    ['CronJob', 'cronjobs', 'cronjob', 'cj'],
    ['Service', 'services', 'service', 'svc'],
    ['Endpoints', 'endpoints', 'ep'],
    ['EndpointSlice', 'endpointslices', 'endpointslice'],
    ['ConfigMap', 'configmaps', 'configmap', 'cm'],
    ['Secret', 'secrets', 'secret'],
    ['ServiceAccount', 'serviceaccounts', 'serviceaccount', 'sa'],
    ['Role', 'roles', 'role'],
    ['RoleBinding', 'rolebindings', 'rolebinding'],
    ['Lease', 'leases', 'lease'],
    ['NetworkPolicy', 'networkpolicies', 'networkpolicy', 'netpol'],
];
const CLUSTER_SCOPED = [
    ['Node', 'nodes', 'node', 'no'],
    ['Namespace', 'namespaces', 'namespace', 'ns'],
    ['CustomResourceDefinition', 'customresourcedefinitions', 'customresourcedefinition', 'crd', 'crds'],
    ['APIService', 'apiservices', 'apiservice'],
    ['ValidatingWebhookConfiguration', 'validatingwebhookconfigurations', 'validatingwebhookconfiguration'],
    ['MutatingWebhookConfiguration', 'mutatingwebhookconfigurations', 'mutatingwebhookconfiguration'],
    ['IPPool', 'ippools', 'ippool'],
    ['FelixConfiguration', 'felixconfigurations', 'felixconfiguration'],
    ['BGPConfiguration', 'bgpconfigurations', 'bgpconfiguration'],
    ['BGPPeer', 'bgppeers', 'bgppeer'],
    ['HostEndpoint', 'hostendpoints', 'hostendpoint'],
    ['GlobalNetworkPolicy', 'globalnetworkpolicies', 'globalnetworkpolicy'],
    ['ClusterInformation', 'clusterinformations', 'clusterinformation'],
    ['IPAMBlock', 'ipamblocks', 'ipamblock'],
    ['BlockAffinity', 'blockaffinities', 'blockaffinity'],
    ['Installation', 'installations', 'installation'],
    ['TigeraStatus', 'tigerastatuses', 'tigerastatus'],
    ['ClusterOperator', 'clusteroperators', 'clusteroperator', 'co'],
];
const byResource = new Map([
    ...NAMESPACED.flatMap(([kind, ...names]) => names.map((name) => [name, { kind, namespaced: true }])),
    ...CLUSTER_SCOPED.flatMap(([kind, ...names]) => names.map((name) => [name, { kind, namespaced: false }])),
]);
const clusterScopedKinds = new Set(CLUSTER_SCOPED.map(([kind]) => kind));
/** The kind behind a resource as kubectl takes it (`po`, `ippools.crd.projectcalico.org`); undefined for others. */
export function listedKind(resource) {
    return byResource.get(resource.toLowerCase().split('.', 1)[0] ?? '');
}
/** Kinds that are not known here count as namespaced, so that a listing of one namespace is not taken for all. */
export function isClusterScoped(kind) {
    return clusterScopedKinds.has(kind);
}
