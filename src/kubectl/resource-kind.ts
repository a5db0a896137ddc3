export interface ResourceKind {
  readonly kind: string;
  /** Objects of the kind live in namespaces. */
  readonly namespaced: boolean;
}

const namespacedKinds: Readonly<Record<string, readonly string[]>> = {
  ConfigMap: ['configmap', 'configmaps', 'cm'],
  ControllerRevision: ['controllerrevision', 'controllerrevisions'],
  CronJob: ['cronjob', 'cronjobs', 'cj'],
  DaemonSet: ['daemonset', 'daemonsets', 'ds'],
  Deployment: ['deployment', 'deployments', 'deploy'],
  Endpoints: ['endpoint', 'endpoints', 'ep'],
  EndpointSlice: ['endpointslice', 'endpointslices'],
  Event: ['event', 'events', 'ev'],
  HorizontalPodAutoscaler: ['horizontalpodautoscaler', 'horizontalpodautoscalers', 'hpa'],
  Ingress: ['ingress', 'ingresses', 'ing'],
  Job: ['job', 'jobs'],
  Lease: ['lease', 'leases'],
  NetworkPolicy: ['networkpolicy', 'networkpolicies', 'netpol'],
  PersistentVolumeClaim: ['persistentvolumeclaim', 'persistentvolumeclaims', 'pvc'],
  Pod: ['pod', 'pods', 'po'],
  PodDisruptionBudget: ['poddisruptionbudget', 'poddisruptionbudgets', 'pdb'],
  ReplicaSet: ['replicaset', 'replicasets', 'rs'],
  ReplicationController: ['replicationcontroller', 'replicationcontrollers', 'rc'],
  Role: ['role', 'roles'],
  RoleBinding: ['rolebinding', 'rolebindings'],
  Secret: ['secret', 'secrets'],
  Service: ['service', 'services', 'svc'],
  ServiceAccount: ['serviceaccount', 'serviceaccounts', 'sa'],
  StatefulSet: ['statefulset', 'statefulsets', 'sts'],
};

const clusterKinds: Readonly<Record<string, readonly string[]>> = {
  APIService: ['apiservice', 'apiservices'],
  BGPConfiguration: ['bgpconfiguration', 'bgpconfigurations'],
  BGPPeer: ['bgppeer', 'bgppeers'],
  BlockAffinity: ['blockaffinity', 'blockaffinities'],
  ClusterInformation: ['clusterinformation', 'clusterinformations'],
  ClusterOperator: ['clusteroperator', 'clusteroperators', 'co'],
  ClusterRole: ['clusterrole', 'clusterroles'],
  ClusterRoleBinding: ['clusterrolebinding', 'clusterrolebindings'],
  CustomResourceDefinition: ['customresourcedefinition', 'customresourcedefinitions', 'crd', 'crds'],
  FelixConfiguration: ['felixconfiguration', 'felixconfigurations'],
  GlobalNetworkPolicy: ['globalnetworkpolicy', 'globalnetworkpolicies'],
  HostEndpoint: ['hostendpoint', 'hostendpoints'],
  IPAMBlock: ['ipamblock', 'ipamblocks'],
  Installation: ['installation', 'installations'],
  IPPool: ['ippool', 'ippools'],
  MutatingWebhookConfiguration: ['mutatingwebhookconfiguration', 'mutatingwebhookconfigurations'],
  Namespace: ['namespace', 'namespaces', 'ns', 'project', 'projects'],
  Node: ['node', 'nodes', 'no'],
  PersistentVolume: ['persistentvolume', 'persistentvolumes', 'pv'],
  PriorityClass: ['priorityclass', 'priorityclasses', 'pc'],
  StorageClass: ['storageclass', 'storageclasses', 'sc'],
  TigeraStatus: ['tigerastatus', 'tigerastatuses'],
  ValidatingWebhookConfiguration: ['validatingwebhookconfiguration', 'validatingwebhookconfigurations'],
};

const kinds = new Map([...kindsByName(namespacedKinds, true), ...kindsByName(clusterKinds, false)]);

function kindsByName(names: typeof namespacedKinds, namespaced: boolean): readonly (readonly [string, ResourceKind])[] {
  return Object.entries(names).flatMap(([kind, all]) => all.map((name) => [name, { kind, namespaced }] as const));
}

/**
 * The kind behind a resource as people and kubectl write it: `po`, `pods`, `Pod`, `daemonset.apps`,
 * `ippools.crd.projectcalico.org`. Undefined for a resource that is not in the list.
 */
export function kindOfResource(resource: string): ResourceKind | undefined {
  const [name = ''] = resource.toLowerCase().split('.', 1);
  return kinds.get(name);
}

/** Kinds that are not in the list count as namespaced, so that a listing of one namespace is not taken for all. */
export function isClusterScoped(kind: string): boolean {
  return Object.hasOwn(clusterKinds, kind);
}

/** What kubectl lists a kind by: `pods`, `tigerastatuses`; of kinds that are not in the list, with an `s`. */
export function pluralOfKind(kind: string): string {
  const [singular, plural] = namespacedKinds[kind] ?? clusterKinds[kind] ?? [kind.toLowerCase()];
  return plural ?? `${singular}s`;
}
