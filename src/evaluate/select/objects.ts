import type { ClusterObject } from '../../model/cluster.ts';
import type { Truth } from '../../model/expression.ts';
import type { Entity } from '../../model/finding.ts';
import type { ObjectMatch } from '../../model/rule.ts';
import { matchesGlob } from '../../text/glob.ts';
import type { EvaluationContext } from '../context.ts';
import { concerns, theCluster } from '../../model/entity.ts';
import { existsNowhere } from '../operator-kinds.ts';
import { scopeOf } from '../object-scope.ts';

export interface SeenObject {
  readonly object: ClusterObject;
  readonly entity: Entity;
  readonly truth: Truth;
}

/** The objects that a match names, each with whether its `where` and `labels` hold. */
export function seeObjects(match: ObjectMatch, context: EvaluationContext): readonly SeenObject[] {
  return (context.cluster.objects.get(match.kind) ?? [])
    .filter((object) => isNamed(object, match))
    .map((object) => ({ object, entity: entityOf(object), truth: truthOf(object, match, context) }));
}

/** Whether every object that the match could name, and that concerns the entity, was collected. */
export function objectsKnown(
  match: ObjectMatch,
  entity: Entity,
  seen: readonly SeenObject[],
  context: EvaluationContext,
): boolean {
  const relevant = seen.filter((candidate) => concerns(candidate.entity, entity));
  if (relevant.some(({ truth }) => truth === 'unknown')) return false;
  if (relevant.length > 0) return true;
  if (existsNowhere(match.kind, context)) return true;
  if (entity.kind === 'File') return false;
  const listed = namespacesOf(match).every((namespace) => context.index.listingCovers(match.kind, namespace));
  // A pod that was listed without its node may be the one on this node.
  const placed = entity.kind !== 'Node' || match.kind !== 'Pod' || seen.every((pod) => pod.entity.node !== undefined);
  return listed && placed;
}

/** The objects that concern the entity, each with what came of it. For people. */
export function lookedAt(seen: readonly SeenObject[], entity: Entity): readonly string[] {
  return seen
    .filter((candidate) => concerns(candidate.entity, entity))
    .map(({ object: { kind, namespace, name, sources }, truth }) => {
      const files = [...new Set(sources.map(({ file }) => file))].join(', ');
      const answer = truth === 'unknown' ? 'which does not tell' : truth ? 'so it is' : 'not so';
      return `${kind} ${namespace === undefined ? '' : `${namespace}/`}${name} in ${files}: ${answer}`;
    });
}

function isNamed(object: ClusterObject, match: ObjectMatch): boolean {
  return (
    (match.name === undefined || matchesGlob(match.name, object.name)) &&
    (match.namespace === undefined || object.namespace === undefined || matchesGlob(match.namespace, object.namespace))
  );
}

function truthOf(object: ClusterObject, match: ObjectMatch, { cluster }: EvaluationContext): Truth {
  const labels = labelsHold(object, match);
  if (labels !== true || match.where === undefined) return labels;
  return match.where.evaluate(scopeOf(object, cluster));
}

function labelsHold(object: ClusterObject, match: ObjectMatch): Truth {
  const wanted = Object.entries(match.labels ?? {});
  if (wanted.length === 0) return true;
  const metadata = object.value['metadata'] as { readonly labels?: Readonly<Record<string, string>> } | undefined;
  if (metadata?.labels === undefined && object.knows !== 'all' && !object.knows.includes('metadata.labels')) {
    return 'unknown';
  }
  return wanted.every(([name, value]) => {
    const has = metadata?.labels?.[name];
    return has !== undefined && matchesGlob(value, has);
  });
}

export function entityOf(object: ClusterObject): Entity {
  if (object.kind === 'Node') return { kind: 'Node', name: object.name };
  if (object.kind !== 'Pod') return theCluster;
  const spec = object.value['spec'] as { readonly nodeName?: string } | undefined;
  return {
    kind: 'Pod',
    name: object.name,
    ...(object.namespace === undefined ? {} : { namespace: object.namespace }),
    ...(spec?.nodeName === undefined ? {} : { node: spec.nodeName }),
  };
}

/** `{kube-system,calico-system}` names two namespaces; a glob or none asks for every namespace. */
function namespacesOf(match: ObjectMatch): readonly (string | undefined)[] {
  if (match.namespace === undefined) return [undefined];
  const listed = /^\{([^{}*?]+)\}$/.exec(match.namespace)?.[1]?.split(',') ?? [match.namespace];
  return listed.map((name) => (/[*?{[]/.test(name) ? undefined : name));
}
