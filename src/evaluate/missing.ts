import type { Entity, Missing } from '../model/finding.ts';
import type { EventMatch, LogMatch, ObjectMatch, TextMatch } from '../model/rule.ts';
import { isPlaceholder } from '../model/entity.ts';
import { matchesGlob } from '../text/glob.ts';
import type { EvaluationContext } from './context.ts';

/*
 * The source catalogue: what a selection could have looked at, by name, and the read-only command that collects it.
 */

/** Commands whose name alone does not say how they are to be called. */
const TEXT_COMMANDS: Readonly<Record<string, string>> = {
  ethtool: 'ethtool -k <interface>',
  'networkctl-status': 'networkctl status --all',
  tcpdump: 'tcpdump -c 100 -vv -n -i any udp port 4789',
};

const CLUSTER_SCOPED = new Set([
  'Node',
  'Namespace',
  'APIService',
  'Installation',
  'TigeraStatus',
  'IPPool',
  'FelixConfiguration',
]);

export function missingObject(match: ObjectMatch, entity: Entity, context: EvaluationContext): Missing {
  if (match.kind === 'Node') return describeNode(entity);
  if (match.kind === 'Pod') return describePod(match.name, entity, context);
  return missingListing(match, context);
}

/** `kubectl get` of a kind: also what shows that something is not there. Secrets are listed by name, never read. */
export function missingListing(match: ObjectMatch, context: EvaluationContext): Missing {
  const plural = pluralOf(match.kind);
  if (match.kind === 'Node') return { what: 'nodes', of: [], collect: 'kubectl get nodes -o json' };
  const namespace = match.namespace !== undefined && !/[*?{[]/.test(match.namespace) ? `-n ${match.namespace}` : '-A';
  const where = CLUSTER_SCOPED.has(match.kind) ? '' : ` ${namespace}`;
  const output = match.kind === 'Secret' ? '' : match.kind === 'Pod' ? ' -o json' : ' -o yaml';
  return {
    what: plural,
    of: [],
    collect: `kubectl get ${plural}${where}${output}`,
    ...becauseOf(context, (failure) => failure.what === plural),
  };
}

export function missingEvents(match: EventMatch, entity: Entity, context: EvaluationContext): Missing {
  if (match.of === 'Node') return describeNode(entity);
  if (match.of === 'Pod') return describePod(match.name, entity, context);
  return {
    what: 'events',
    of: [],
    collect: 'kubectl get events -A -o yaml',
    ...becauseOf(context, (failure) => failure.what === 'events'),
  };
}

/** Programs of the host whose log a journal keeps. */
const IN_JOURNAL = ['kubelet', 'containerd', 'kernel', 'NetworkManager'];

export function missingLogs(match: LogMatch, entity: Entity, context: EvaluationContext): Missing {
  const container = match.container ?? containerOf(match.component ?? []);
  const previous = match.previous === true ? ' --previous' : '';
  if (container === undefined) {
    const program = IN_JOURNAL.find((name) => match.component?.includes(name)) ?? 'kubelet';
    const journal = program === 'kernel' ? '-k' : `-u ${program}`;
    return { what: `logs-${program}`, of: named(entity), collect: `journalctl ${journal} --since -2h` };
  }
  const of = podFor(match.pod ?? `${ownerOf(container)}-*`, entity, context);
  const options = `-c ${container}${previous} --timestamps`;
  const namespace = of?.namespace ?? namespaceOf(`${ownerOf(container)}-*`, context) ?? '<namespace>';
  const collectAll = `kubectl logs -n ${namespace} -l ${labelOf(ownerOf(container))} --prefix --tail=-1 ${options}`;
  return {
    what: `logs-${container}`,
    of: named(entity),
    collect: of === undefined ? collectAll : `kubectl logs -n ${namespace} ${of.name} ${options}`,
    collectAll,
    ...becauseOf(
      context,
      (failure) =>
        failure.what === 'logs' &&
        (failure.container === undefined || failure.container === container) &&
        (of === undefined || failure.of === undefined || failure.of.name === of.name),
    ),
  };
}

export function missingText(match: TextMatch, entity: Entity): Missing {
  const command = TEXT_COMMANDS[match.source] ?? match.source.replaceAll('-', ' ');
  return {
    what: match.source,
    of: named(entity),
    collect: `# on ${entity.kind === 'Node' ? entity.name : 'the node'}: ${command}`,
    collectAll: `# on each node: ${command}`,
  };
}

const ALL_NODES = 'kubectl describe nodes';

function describeNode(entity: Entity): Missing {
  return {
    what: 'describe-node',
    of: named(entity),
    collect: entity.kind === 'Node' && !isPlaceholder(entity) ? `kubectl describe node ${entity.name}` : ALL_NODES,
    collectAll: ALL_NODES,
  };
}

function describePod(name: string | undefined, entity: Entity, context: EvaluationContext): Missing {
  const pod = podFor(name ?? '*', entity, context);
  const owner = name?.split('*', 1)[0]?.replace(/-$/, '') ?? '';
  const isOne = owner !== '' && !/[{[?]/.test(owner);
  const collectAll = `kubectl describe pods -A${isOne ? ` -l ${labelOf(owner)}` : ''}`;
  return {
    what: 'describe-pod',
    of: named(entity),
    collect: pod === undefined ? collectAll : `kubectl describe pod -n ${pod.namespace ?? '<namespace>'} ${pod.name}`,
    collectAll,
    ...becauseOf(context, (failure) => failure.what === 'pods' && (pod === undefined || failure.of?.name === pod.name)),
  };
}

interface PodName {
  readonly name: string;
  readonly namespace?: string;
}

function podFor(glob: string, entity: Entity, context: EvaluationContext): PodName | undefined {
  if (entity.kind === 'Pod' && !isPlaceholder(entity)) return entity;
  const pods = entity.kind === 'Node' ? context.index.podsOnNode(entity.name) : [];
  return pods.find(({ name }) => matchesGlob(glob, name));
}

/** Where a workload's pods are, as far as any pod of it was seen. */
function namespaceOf(glob: string, context: EvaluationContext): string | undefined {
  return context.cluster.objects.get('Pod')?.find(({ name }) => matchesGlob(glob, name))?.namespace;
}

function named(entity: Entity): readonly string[] {
  return entity.kind === 'Cluster' || isPlaceholder(entity) ? [] : [entity.name];
}

function becauseOf(
  context: EvaluationContext,
  isIt: (failure: EvaluationContext['cluster']['failures'][number]) => boolean,
): { readonly because?: string } {
  const failure = context.cluster.failures.find((each) => each.expected !== true && isIt(each));
  return failure === undefined ? {} : { because: failure.error };
}

function pluralOf(kind: string): string {
  const lower = kind.toLowerCase();
  if (lower.endsWith('s')) return `${lower}es`;
  return lower.endsWith('y') ? `${lower.slice(0, -1)}ies` : `${lower}s`;
}

/** The container whose log holds a component's lines; none for programs of the host. */
function containerOf(components: readonly string[]): string | undefined {
  const [component] = components;
  if (component === undefined) return 'calico-node';
  const containers: Readonly<Record<string, string>> = {
    typha: 'calico-typha',
    'kube-controllers': 'calico-kube-controllers',
    'install-cni': 'install-cni',
    'cni-installer': 'install-cni',
    'calico-extension': 'calico-extension',
    'tigera-operator': 'tigera-operator',
    'flannel-migration': 'flannel-migration-controller',
    'kube-flannel': 'kube-flannel',
    kubelet: '',
    containerd: '',
    kernel: '',
    NetworkManager: '',
    'kube-proxy': 'kube-proxy',
    'kube-apiserver': 'kube-apiserver',
    'metrics-server': 'metrics-server',
    'cni-plugin': '',
  };
  const container = containers[component] ?? 'calico-node';
  return container === '' ? undefined : container;
}

/** The workload that runs a container. */
function ownerOf(container: string): string {
  const owners: Readonly<Record<string, string>> = {
    'install-cni': 'calico-node',
    'calico-extension': 'calico-node',
    'flannel-migration-controller': 'flannel-migration',
    'kube-flannel': 'kube-flannel-ds',
  };
  return owners[container] ?? container;
}

/** The label that the manifests give a workload's pods. */
function labelOf(owner: string): string {
  if (owner === 'kube-apiserver') return 'component=kube-apiserver';
  if (owner === 'flannel-migration') return 'k8s-app=flannel-migration-controller';
  return owner.startsWith('kube-flannel') ? 'app=flannel' : `k8s-app=${owner}`;
}
