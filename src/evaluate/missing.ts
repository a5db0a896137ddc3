import type { Entity, Missing } from '../model/finding.ts';
import type { EventMatch, LogMatch, ObjectMatch, TextMatch } from '../model/rule.ts';
import { isClusterScoped, pluralOfKind } from '../kubectl/resource-kind.ts';
import { isPlaceholder } from '../model/entity.ts';
import { matchesGlob } from '../text/glob.ts';
import type { EvaluationContext } from './context.ts';
import { journalOf, labelOf, logSourceOf } from './log-sources.ts';

/*
 * The source catalogue: what a selection could have looked at, by name, and the read-only command that collects it.
 */

/** Commands whose name alone does not say how they are to be called. */
const TEXT_COMMANDS: Readonly<Record<string, string>> = {
  ethtool: 'ethtool -k <interface>',
  'networkctl-status': 'networkctl status --all',
  tcpdump: 'tcpdump -c 100 -vv -n -i any udp port 4789',
};

export function missingObject(match: ObjectMatch, entity: Entity, context: EvaluationContext): Missing {
  if (match.kind === 'Node') return describeNode(entity);
  if (match.kind === 'Pod') return describePod(match.name, entity, context);
  return missingListing(match, context);
}

/** `kubectl get` of a kind: also what shows that something is not there. Secrets are listed by name, never read. */
export function missingListing(match: ObjectMatch, context: EvaluationContext): Missing {
  const plural = pluralOfKind(match.kind);
  if (match.kind === 'Node') return { what: 'nodes', of: [], collect: 'kubectl get nodes -o json' };
  const namespace = match.namespace !== undefined && !/[*?{[]/.test(match.namespace) ? `-n ${match.namespace}` : '-A';
  const where = isClusterScoped(match.kind) ? '' : ` ${namespace}`;
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

export function missingLogs(match: LogMatch, entity: Entity, context: EvaluationContext): Missing {
  const source = logSourceOf(match);
  if (source === undefined) {
    const program = journalOf(match);
    const journal = program === 'kernel' ? '-k' : `-u ${program}`;
    return { what: `logs-${program}`, of: named(entity), collect: `journalctl ${journal} --since -2h` };
  }
  const { container, workload, label } = source;
  const of = podFor(match.pod ?? `${workload}-*`, entity, context);
  const options = `-c ${container}${match.previous === true ? ' --previous' : ''} --timestamps`;
  const namespace = of?.namespace ?? namespaceOf(workload, context) ?? '<namespace>';
  const collectAll = `kubectl logs -n ${namespace} -l ${label} --prefix --tail=-1 ${options}`;
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
function namespaceOf(workload: string, context: EvaluationContext): string | undefined {
  return context.cluster.objects.get('Pod')?.find(({ name }) => name.startsWith(`${workload}-`))?.namespace;
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
