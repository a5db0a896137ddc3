import { type ClusterParts, type Item, NAMESPACE, OTHER_POD, POD } from './cluster-parts.ts';

export type Files = Readonly<Record<string, string>>;

/** One cluster as each layout would show it, by the layout's name in `docs/formats.md`. */
export const laidOut: Readonly<Record<string, (cluster: ClusterParts) => Files>> = {
  'must-gather': mustGather,
  'must-gather-stripped': (cluster) => withoutTop(withoutTop(mustGather(cluster))),
  'cluster-info-dump-folder': dumpFolder,
  'cluster-info-dump-stream': (cluster) => ({ 'dump.json': dumpStream(cluster) }),
  'cluster-info-dump-utf16': (cluster) => ({ 'dump.txt': `\uFEFF${dumpStream(cluster).replaceAll('\n', '\r\n')}` }),
  'cluster-info-dump-internal': internalDump,
  'calicoctl-cluster-diags': clusterDiags,
  'calicoctl-node-diags': nodeDiags,
  troubleshoot: (cluster) =>
    supportBundle(cluster, (kind, items) => ({ kind: `${kind}List`, apiVersion: 'v1', items })),
  'troubleshoot-bare-arrays': (cluster) => supportBundle(cluster, (_, items) => items),
  sosreport,
  'microk8s-inspect': microk8s,
  'kind-export': kindExport,
  'minikube-logs': minikube,
  sonobuoy,
  'support-bundle-kit': supportBundleKit,
  insights,
  loose,
};

const UID = '0b5e9a3c-2f3d-4c2a-9a8e-0d8f4a1f9f11';
const IMAGE = `quay-io-openshift-release-dev-ocp-v4-0-art-dev-sha256-${'4e'.repeat(32)}`;
const logsOf = (cluster: ClusterParts): readonly (readonly [pod: string, container: string, text: string])[] => [
  [POD, 'install-cni', cluster.installCni],
  [POD, 'calico-node', cluster.calicoNode],
  [OTHER_POD, 'calico-node', cluster.otherNode],
];

function json(value: unknown): string {
  return `${JSON.stringify(value, undefined, 4)}\n`;
}

function list(kind: string, items: readonly Item[]): unknown {
  return { kind: `${kind}List`, apiVersion: 'v1', metadata: { resourceVersion: '4711' }, items };
}

/** JSON is YAML, and what `oc adm inspect` writes is read as either. */
function yaml(value: unknown): string {
  return `---\n${json(value)}`;
}

function stamped(text: string): string {
  return text.replaceAll(/^(?=.)/gm, '2026-11-20T23:50:12.000000001Z ');
}

function withoutTop(files: Files): Files {
  return Object.fromEntries(Object.entries(files).map(([path, text]) => [path.slice(path.indexOf('/') + 1), text]));
}

function mustGather(cluster: ClusterParts): Files {
  const top = `must-gather.local.4242424242/${IMAGE}`;
  return {
    'must-gather.local.4242424242/timestamp':
      '2026-11-21 00:55:41.91501602 +0100 CET m=+1.651641915\n2026-11-21 00:58:00.1 +0100 CET m=+140.1\n',
    [`${top}/version`]: 'openshift/must-gather\nv4.14.0\n',
    ...Object.fromEntries(
      cluster.nodes.map((node) => [
        `${top}/cluster-scoped-resources/core/nodes/${node.metadata.name}.yaml`,
        yaml({ apiVersion: 'v1', kind: 'Node', ...node }),
      ]),
    ),
    [`${top}/namespaces/${NAMESPACE}/core/pods.yaml`]: yaml(list('Pod', cluster.pods)),
    [`${top}/namespaces/${NAMESPACE}/core/events.yaml`]: yaml(list('Event', [])),
    ...Object.fromEntries(
      logsOf(cluster).flatMap(([pod, container, text]) => {
        const folder = `${top}/namespaces/${NAMESPACE}/pods/${pod}/${container}/${container}/logs`;
        return [
          [`${folder}/current.log`, stamped(text)],
          [`${folder}/previous.log`, ''],
          [`${folder}/previous.insecure.log`, ''],
        ];
      }),
    ),
  };
}

function block(pod: string, container: string, text: string): string {
  const what = `logs for container ${container} of pod ${NAMESPACE}/${pod} ====`;
  return `==== START ${what}\n${text}==== END ${what}\n`;
}

function blocksOf(cluster: ClusterParts, of: string): string {
  return logsOf(cluster)
    .filter(([pod]) => pod === of)
    .map(([pod, container, text]) => block(pod, container, text))
    .join('');
}

const EMPTY = ['Event', 'ReplicationController', 'Service', 'DaemonSet', 'Deployment', 'ReplicaSet'];
const FILES = ['events', 'replication-controllers', 'services', 'daemonsets', 'deployments', 'replicasets'];

function dumpFolder(cluster: ClusterParts): Files {
  return {
    'nodes.json': json(list('Node', cluster.nodes)),
    ...Object.fromEntries(FILES.map((file, at) => [`${NAMESPACE}/${file}.json`, json(list(EMPTY[at] ?? '', []))])),
    [`${NAMESPACE}/pods.json`]: json(list('Pod', cluster.pods)),
    ...Object.fromEntries(
      cluster.pods.map(({ metadata: { name } }) => [
        `${NAMESPACE}/${name}/logs.txt`,
        blocksOf(cluster, name) ||
          block(name, 'main', 'Request log error: the server could not find the requested resource\n'),
      ]),
    ),
  };
}

function dumpStream(cluster: ClusterParts): string {
  return [
    json(list('Node', cluster.nodes)),
    ...EMPTY.map((kind) => json(list(kind, []))),
    json(list('Pod', cluster.pods)),
    blocksOf(cluster, POD),
    blocksOf(cluster, OTHER_POD),
  ].join('');
}

/** kubectl before 1.14: no kind, capitalised keys, the metadata inlined. */
function internalDump(cluster: ClusterParts): Files {
  const internal = (resource: string, { metadata, ...rest }: Item): unknown => {
    const { apiVersion: _, kind: __, ...others } = rest as Record<string, unknown>;
    const path = metadata.namespace === undefined ? '' : `namespaces/${metadata.namespace}/`;
    return { ...metadata, selfLink: `/api/v1/${path}${resource}/${metadata.name}`, ...(capitalised(others) as object) };
  };
  const dumped = (resource: string, items: readonly Item[]): string =>
    json({
      selfLink: `/api/v1/${resource}`,
      resourceVersion: '1',
      Items: items.map((item) => internal(resource, item)),
    });
  return {
    'nodes.json': dumped('nodes', cluster.nodes),
    [`${NAMESPACE}/replication-controllers.json`]: dumped('replicationcontrollers', []),
    [`${NAMESPACE}/pods.json`]: dumped('pods', cluster.pods),
    [`${NAMESPACE}/${POD}/logs.txt`]: blocksOf(cluster, POD),
  };
}

function capitalised(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(capitalised);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, each]) => [
      key.replace(/^(?:cidr|cni|dns|uid|os(?=I)|ip$|[a-z])/, (start) => start.toUpperCase()),
      capitalised(each),
    ]),
  );
}

function clusterDiags(cluster: ClusterParts): Files {
  const top = 'calico-diagnostics-20261120_235800';
  return {
    [`${top}/cluster/version.yaml`]:
      'clientVersion:\n  gitVersion: v1.28.15\nserverVersion:\n  gitVersion: v1.28.15+IKS\n',
    [`${top}/cluster/kubernetes/nodes.yaml`]: yaml({
      apiVersion: 'v1',
      kind: 'List',
      items: cluster.nodes.map((item) => ({ kind: 'Node', apiVersion: 'v1', ...item })),
    }),
    [`${top}/cluster/kubernetes/pods.yaml`]: yaml({
      apiVersion: 'v1',
      kind: 'List',
      items: cluster.pods.map((item) => ({ kind: 'Pod', apiVersion: 'v1', ...item })),
    }),
    [`${top}/nodes/${cluster.node}/calico-system/${POD}.log`]: cluster.installCni + cluster.calicoNode,
    [`${top}/nodes/${cluster.node}/calico-system/${POD}.txt`]: cluster.describedPod,
    [`${top}/nodes/${cluster.node}/ip-route.txt`]:
      'default via 10.188.156.129 dev bond0 onlink\r\n10.0.0.0/8 via 10.188.156.129 dev bond0\r\n',
  };
}

/** One host without the API server: Typha's clients say there what is wrong (confd/pkg/backends/calico/client.go). */
function nodeDiags(cluster: ClusterParts): Files {
  return {
    'diagnostics/date': 'Fri Nov 20 23:58:00 UTC 2026\n',
    'diagnostics/hostname': `${cluster.node}\n`,
    'diagnostics/ipv4_route': 'default via 10.188.156.129 dev bond0 onlink\n10.0.0.0/8 via 10.188.156.129 dev bond0\n',
    'diagnostics/ipsets': '',
    'diagnostics/journalctl_calico_node': '-- No entries --\n',
    'diagnostics/logs/confd/current':
      '2026-11-20T23:55:40.22100 2026-11-20 23:55:40.220 [FATAL][63] confd/client.go 165: Failed to connect to Typha error=dial tcp 10.73.114.11:5473: i/o timeout\n',
  };
}

function supportBundle(cluster: ClusterParts, wrap: (kind: string, items: readonly Item[]) => unknown): Files {
  const top = 'support-bundle-2026-11-20T23_58_00/cluster-resources';
  return {
    'support-bundle-2026-11-20T23_58_00/version.yaml':
      'apiVersion: troubleshoot.sh/v1beta2\nkind: SupportBundle\nspec:\n  versionNumber: v0.110.0\n',
    [`${top}/nodes.json`]: json(wrap('Node', cluster.nodes)),
    [`${top}/pods/${NAMESPACE}.json`]: json(wrap('Pod', cluster.pods)),
    [`${top}/events/${NAMESPACE}.json`]: json(wrap('Event', [])),
    [`${top}/secrets-errors.json`]: json([
      'secrets is forbidden: User "system:serviceaccount:default:support" cannot list resource "secrets" in API group "" at the cluster scope',
    ]),
    ...Object.fromEntries(
      logsOf(cluster).map(([pod, container, text]) => [`${top}/pods/logs/${NAMESPACE}/${pod}/${container}.log`, text]),
    ),
  };
}

function sosreport(cluster: ClusterParts): Files {
  const top = 'sosreport-worker-1-2026-11-20-abcdefg';
  const commands = `${top}/sos_commands/kubernetes/cluster-info/kubectl_--kubeconfig_.etc.kubernetes.admin.conf`;
  return {
    [`${top}/hostname`]: `${cluster.node}\n`,
    [`${top}/date`]: 'Fri Nov 20 23:58:00 UTC 2026\n',
    [`${top}/version.txt`]: 'sosreport: 4.5.0\n',
    [`${commands}_get_-o_json_nodes`]: json(list('Node', cluster.nodes)),
    [`${commands}_get_-o_json_--namespace_${NAMESPACE}_pods`]: json(list('Pod', cluster.pods)),
    [`${commands}_describe_node_${cluster.node}`]: cluster.describedNode,
    [`${top}/sos_commands/kubernetes/cluster-info/${NAMESPACE}/podlogs/${POD}/kubectl_--kubeconfig_.etc.kubernetes.admin.conf_--namespace_${NAMESPACE}_logs_${POD}_-c_install-cni`]:
      cluster.installCni,
  };
}

function microk8s(cluster: ClusterParts): Files {
  const top = 'inspection-report';
  return {
    [`${top}/k8s/cluster-info-dump`]: dumpStream(cluster),
    [`${top}/k8s/version`]: 'Client Version: v1.28.15\nServer Version: v1.28.15+IKS\n',
    [`${top}/snap.microk8s.daemon-kubelite/journal.log`]:
      'Nov 20 23:57:38 worker-1 microk8s.daemon-kubelite[2978]: E1120 23:57:38.122245    2978 kubelet.go:2862] "Container runtime network not ready" networkReady="NetworkReady=false reason:NetworkPluginNotReady message:Network plugin returns error: cni plugin not initialized"\n',
    [`${top}/args/cni-network/cni.yaml`]:
      'apiVersion: v1\nkind: ServiceAccount\nmetadata:\n  name: calico-node\n  namespace: kube-system\n',
  };
}

function kindExport(cluster: ClusterParts): Files {
  return {
    'kind-version.txt': 'kind v0.27.0 go1.23.6 linux/amd64\n',
    'kind-worker/kubelet.log':
      'Nov 20 23:57:38 kind-worker kubelet[298]: E1120 23:57:38.122245     298 kubelet.go:3002] "Container runtime network not ready" networkReady="NetworkReady=false reason:NetworkPluginNotReady message:Network plugin returns error: cni plugin not initialized"\n',
    ...Object.fromEntries(
      logsOf(cluster).map(([pod, container, text]) => [
        `kind-worker/pods/${NAMESPACE}_${pod}_${UID}/${container}/0.log`,
        text.replaceAll(/^(?=.)/gm, '2026-11-20T23:50:12.427859146Z stderr F '),
      ]),
    ),
  };
}

function minikube(cluster: ClusterParts): Files {
  const section = (name: string, text: string): string => `==> ${name} <==\n${text}\n\n`;
  return {
    'logs.txt': [
      section('Audit', '|---------|------|----------|\n| Command | Args | Profile  |\n|---------|------|----------|'),
      section(
        'Last Start',
        'Log file created at: 2026/11/20 23:40:00\nRunning on machine: worker-1\nI1120 23:40:00.123456    4711 out.go:345] Setting OutFile to fd 1 ...',
      ),
      section('describe nodes', cluster.describedNode),
      section('install-cni [4c1f0e2a5b6d]', cluster.installCni.trimEnd()),
      section(
        'kubelet',
        'Nov 20 23:57:38 worker-1 kubelet[298]: E1120 23:57:38.122245     298 kubelet.go:3002] "Container runtime network not ready" networkReady="NetworkReady=false reason:NetworkPluginNotReady message:Network plugin returns error: cni plugin not initialized"',
      ),
    ].join(''),
  };
}

function sonobuoy(cluster: ClusterParts): Files {
  return {
    'resources/cluster/core_v1_nodes.json': json(list('Node', cluster.nodes)),
    [`resources/ns/${NAMESPACE}/core_v1_pods.json`]: json(list('Pod', cluster.pods)),
    [`resources/ns/${NAMESPACE}/core_v1_events.json`]: json(list('Event', [])),
    'serverversion.json': json({ major: '1', minor: '28', gitVersion: 'v1.28.15+IKS' }),
    ...Object.fromEntries(
      logsOf(cluster).map(([pod, container, text]) => [`podlogs/${NAMESPACE}/${pod}/logs/${container}.txt`, text]),
    ),
  };
}

function supportBundleKit(cluster: ClusterParts): Files {
  const top = 'supportbundle_0b5e9a3c_2026-11-20T23-58-00Z';
  return {
    [`${top}/yamls/cluster/v1/nodes.yaml`]: yaml(list('Node', cluster.nodes)),
    [`${top}/yamls/namespaced/${NAMESPACE}/v1/pods.yaml`]: yaml(list('Pod', cluster.pods)),
    [`${top}/yamls/namespaced/${NAMESPACE}/v1/events.yaml`]: yaml(list('Event', [])),
    ...Object.fromEntries(
      logsOf(cluster).map(([pod, container, text]) => [`${top}/logs/${NAMESPACE}/${pod}/${container}.log`, text]),
    ),
  };
}

/** The operator writes objects of Go's types, which do not say their kind. */
function insights(cluster: ClusterParts): Files {
  const bare = (item: Item): string => {
    const { kind: _, apiVersion: __, ...rest } = item as Item & { kind?: string; apiVersion?: string };
    return JSON.stringify(rest);
  };
  const unwell = cluster.pods.filter(({ metadata }) => metadata.name === POD);
  return {
    ...Object.fromEntries(cluster.nodes.map((node) => [`config/node/${node.metadata.name}.json`, bare(node)])),
    ...Object.fromEntries(unwell.map((pod) => [`config/pod/${NAMESPACE}/${pod.metadata.name}.json`, bare(pod)])),
    [`config/pod/${NAMESPACE}/logs/${POD}/errors.log`]: cluster.installCni,
    'events/kube-system.json': json({
      items: [
        {
          namespace: NAMESPACE,
          lastTimestamp: '2026-11-20T23:50:00Z',
          reason: 'BackOff',
          message: 'Back-off restarting failed container',
          type: 'Warning',
        },
      ],
    }),
  };
}

function loose(cluster: ClusterParts): Files {
  return {
    'pods.txt': cluster.podsTable,
    'node.txt': cluster.describedNode,
    'cni.log': cluster.installCni,
  };
}
