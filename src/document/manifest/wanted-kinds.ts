/** Kinds that the model or a rule looks at; others are not even parsed. */
export const wantedKinds: ReadonlySet<string> = new Set([
  'Node', 'Namespace', 'Pod', 'DaemonSet', 'Deployment', 'ReplicaSet', 'Job', 'Event', 'Service', 'Lease', 'Secret', 'ConfigMap',
  'Role', 'RoleBinding', 'ClusterRole', 'ClusterRoleBinding', 'ValidatingWebhookConfiguration', 'MutatingWebhookConfiguration',
  'CustomResourceDefinition', 'Network', 'ClusterOperator', 'ClusterVersion',
  'Installation', 'TigeraStatus', 'IPPool', 'FelixConfiguration', 'BGPConfiguration', 'BGPPeer', 'HostEndpoint',
  'ClusterInformation', 'BlockAffinity', 'IPAMBlock',
]);

/** Of these only the name is kept: what is in them is nobody's business, or far too long. */
export const nameOnlyKinds: ReadonlySet<string> = new Set(['Secret', 'ConfigMap', 'CustomResourceDefinition']);
