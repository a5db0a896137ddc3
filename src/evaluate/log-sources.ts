import type { Cluster } from '../model/cluster.ts';
import type { LogMatch } from '../model/rule.ts';
import { matchesGlob } from '../text/glob.ts';
import type { ClusterIndex } from './cluster-index.ts';

/** The container that prints a program's log, and the workload that runs it. */
export interface LogSource {
  readonly container: string;
  /** What its pods' names begin with. */
  readonly workload: string;
  /** The label that the manifests give its pods. */
  readonly label: string;
}

/** Programs of the host, whose log a journal or a file keeps. */
const OF_HOST = new Set(['kubelet', 'containerd', 'crio', 'kernel', 'NetworkManager', 'cni-plugin']);

const CALICO_NODE = source('calico-node');

/** By component; every other one is a part of calico-node. */
const SOURCES: Readonly<Record<string, LogSource>> = {
  typha: source('calico-typha'),
  'kube-controllers': source('calico-kube-controllers'),
  'install-cni': { ...CALICO_NODE, container: 'install-cni' },
  'calico-extension': { ...CALICO_NODE, container: 'calico-extension' },
  'tigera-operator': source('tigera-operator'),
  'flannel-migration': {
    container: 'flannel-migration-controller',
    workload: 'flannel-migration',
    label: 'k8s-app=flannel-migration-controller',
  },
  'kube-flannel': { container: 'kube-flannel', workload: 'kube-flannel', label: 'app=flannel' },
  'kube-proxy': source('kube-proxy'),
  'kube-apiserver': { container: 'kube-apiserver', workload: 'kube-apiserver', label: 'component=kube-apiserver' },
  'metrics-server': source('metrics-server'),
};

function source(name: string): LogSource {
  return { container: name, workload: name, label: `k8s-app=${name}` };
}

/** Where the log of what is asked for comes from; undefined for programs of the host. */
export function logSourceOf({ component, container }: LogMatch): LogSource | undefined {
  const [first] = component ?? [];
  const found = first === undefined ? CALICO_NODE : isOfHost(first) ? undefined : (SOURCES[first] ?? CALICO_NODE);
  if (container === undefined) return found;
  return Object.values(SOURCES).find((each) => each.container === container) ?? { ...CALICO_NODE, container };
}

/** The label that the manifests give a workload's pods. */
export function labelOf(workload: string): string {
  return Object.values(SOURCES).find((each) => each.workload === workload)?.label ?? `k8s-app=${workload}`;
}

/** The program of the host whose journal would show it. */
export function journalOf({ component = [] }: LogMatch): string {
  return ['kubelet', 'containerd', 'kernel', 'NetworkManager'].find((name) => component.includes(name)) ?? 'kubelet';
}

/** All pods were listed, and none of them prints what is asked for: there is no such log to collect. */
export function runsNowhere(match: LogMatch, cluster: Cluster, index: ClusterIndex): boolean {
  const components = match.component ?? [];
  if (components.some(isOfHost) || !index.listingCovers('Pod', undefined)) return false;
  const asked =
    components.length === 0 ? [match] : components.map((component) => ({ ...match, component: [component] }));
  const workloads = asked.flatMap((each) => logSourceOf(each)?.workload ?? []);
  const pods = cluster.objects.get('Pod') ?? [];
  return !pods.some(({ name }) => workloads.some((workload) => matchesGlob(`${workload}*`, name)));
}

function isOfHost(component: string): boolean {
  return OF_HOST.has(component);
}
