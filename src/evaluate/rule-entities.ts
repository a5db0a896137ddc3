import type { Entity } from '../model/finding.ts';
import type { Rule } from '../model/rule.ts';
import { matchesGlob } from '../text/glob.ts';
import type { EvaluationContext } from './context.ts';
import { concerns, entityKey, theCluster } from '../model/entity.ts';
import type { Hit } from './hit.ts';
import { nodeNames } from '../model/node-names.ts';
import { entityOf } from './object-shelf.ts';

/**
 * What a rule is asked about: the cluster, each node, or each pod that its selections name. Hits whose node (or pod)
 * is not known stand for themselves, so that a single log file still says what it shows.
 */
export function entitiesOf(rule: Rule, context: EvaluationContext): readonly Entity[] {
  if (rule.scope === 'cluster') return [theCluster];
  if (rule.scope === 'node') return nodeNames(context.cluster).map((name): Entity => ({ kind: 'Node', name }));
  const named = rule.detect.flatMap(({ source }): NamedPods[] => {
    if (source.type === 'object' && source.object.kind === 'Pod') return [source.object];
    if (source.type === 'event' && source.event.of === 'Pod') return [source.event];
    return source.type === 'log' ? [{ name: source.log.pod, namespace: source.log.namespace }] : [];
  });
  return (context.cluster.objects.get('Pod') ?? [])
    .filter((pod) =>
      named.some(
        ({ name, namespace }) =>
          name !== undefined &&
          matchesGlob(name, pod.name) &&
          (namespace === undefined || pod.namespace === undefined || matchesGlob(namespace, pod.namespace)),
      ),
    )
    .map(entityOf);
}

interface NamedPods {
  readonly name?: string | undefined;
  readonly namespace?: string | undefined;
}

/** Adds those that hits speak of and no entity stands for yet. */
export function withHitEntities(entities: readonly Entity[], hits: readonly Hit[], rule: Rule): readonly Entity[] {
  const all = [...entities];
  const known = new Set(entities.map(entityKey));
  for (const { entity } of hits) {
    if (entity.kind === 'Cluster' || known.has(entityKey(entity))) continue;
    const subject: Entity =
      rule.scope === 'node' && entity.node !== undefined ? { kind: 'Node', name: entity.node } : entity;
    if (rule.scope === 'pod' && subject.kind === 'Node') continue;
    if (known.has(entityKey(subject)) || all.some((other) => concerns(entity, other))) continue;
    known.add(entityKey(subject));
    all.push(subject);
  }
  return all;
}
