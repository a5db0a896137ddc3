import type { Entity } from '../../model/finding.ts';
import type { ObjectMatch } from '../../model/rule.ts';
import type { EvaluationContext } from '../context.ts';
import type { SeenObjects } from '../object-shelf.ts';
import { existsNowhere } from '../operator-kinds.ts';

/** Whether every object that the match could name, and that concerns the entity, was collected. */
export function objectsKnown(
  match: ObjectMatch,
  entity: Entity,
  seen: SeenObjects,
  context: EvaluationContext,
): boolean {
  const relevant = seen.of(entity);
  if (relevant.some(({ truth }) => truth === 'unknown')) return false;
  if (relevant.length > 0) return true;
  if (existsNowhere(match.kind, context)) return true;
  if (entity.kind === 'File') return false;
  const listed = namespacesOf(match).every((namespace) => context.index.listingCovers(match.kind, namespace));
  // A pod that was listed without its node may be the one on this node.
  const placed =
    entity.kind !== 'Node' || match.kind !== 'Pod' || seen.all.every((pod) => pod.entity.node !== undefined);
  return listed && placed;
}

/** The objects that concern the entity, each with what came of it. For people. */
export function lookedAt(seen: SeenObjects, entity: Entity): readonly string[] {
  return seen.of(entity).map(({ object: { kind, namespace, name, sources }, truth }) => {
    const files = [...new Set(sources.map(({ file }) => file))].join(', ');
    const answer = truth === 'unknown' ? 'which does not tell' : truth ? 'so it is' : 'not so';
    return `${kind} ${namespace === undefined ? '' : `${namespace}/`}${name} in ${files}: ${answer}`;
  });
}

/** `{kube-system,calico-system}` names two namespaces; a glob or none asks for every namespace. */
function namespacesOf(match: ObjectMatch): readonly (string | undefined)[] {
  if (match.namespace === undefined) return [undefined];
  const listed = /^\{([^{}*?]+)\}$/.exec(match.namespace)?.[1]?.split(',') ?? [match.namespace];
  return listed.map((name) => (/[*?{[]/.test(name) ? undefined : name));
}
