/** A resource that the stand-in serves, as discovery describes it. */
export interface Resource {
  /** The core group is an empty string. */
  readonly group: string;
  readonly version: string;
  readonly plural: string;
  readonly kind: string;
  readonly namespaced: boolean;
}

const ofGroups: Readonly<Record<string, readonly string[]>> = {
  'v1 cluster': ['nodes Node', 'namespaces Namespace'],
  'v1 namespace': ['pods Pod', 'events Event', 'secrets Secret', 'configmaps ConfigMap'],
  'apps/v1 namespace': ['daemonsets DaemonSet', 'deployments Deployment'],
  'apiregistration.k8s.io/v1 cluster': ['apiservices APIService'],
  'batch/v1 namespace': ['jobs Job'],
  'coordination.k8s.io/v1 namespace': ['leases Lease'],
  'rbac.authorization.k8s.io/v1 namespace': ['roles Role', 'rolebindings RoleBinding'],
  'admissionregistration.k8s.io/v1 cluster': [
    'validatingwebhookconfigurations ValidatingWebhookConfiguration',
    'mutatingwebhookconfigurations MutatingWebhookConfiguration',
  ],
  'operator.tigera.io/v1 cluster': ['installations Installation', 'tigerastatuses TigeraStatus'],
  'crd.projectcalico.org/v1 cluster': [
    'ippools IPPool',
    'felixconfigurations FelixConfiguration',
    'bgpconfigurations BGPConfiguration',
    'bgppeers BGPPeer',
    'hostendpoints HostEndpoint',
    'clusterinformations ClusterInformation',
    'ipamblocks IPAMBlock',
  ],
};

export const resources: readonly Resource[] = Object.entries(ofGroups).flatMap(([where, names]) => {
  const [groupVersion = '', scope] = where.split(' ');
  const [version = '', group = ''] = groupVersion.split('/').reverse();
  return names.map((words): Resource => {
    const [plural = '', kind = ''] = words.split(' ');
    return { group, version, plural, kind, namespaced: scope === 'namespace' };
  });
});

export const groups: readonly string[] = [...new Set(resources.map(({ group }) => group))].filter(
  (name) => name !== '',
);
