import type { Cluster, ClusterObject } from '../model/cluster.ts';
import { theCluster } from '../model/entity.ts';
import type { Truth } from '../model/expression.ts';
import type { Entity } from '../model/finding.ts';
import type { ObjectMatch } from '../model/rule.ts';
import { matchesGlob } from '../text/glob.ts';
import { indexByEntity } from './index-by-entity.ts';
import { scopeOf } from './object-scope.ts';

export interface SeenObject {
  readonly object: ClusterObject;
  readonly entity: Entity;
  /** Whether `where` and `labels` of what asks for it hold. */
  readonly truth: Truth;
}

/** The objects that a match names. */
export interface SeenObjects {
  readonly all: readonly SeenObject[];
  /** Those that concern an entity. */
  of(entity: Entity): readonly SeenObject[];
}

/** The objects of a bundle by what asks for them: dozens of rules ask whether the same pods are ready. */
export interface ObjectShelf {
  see(match: ObjectMatch): SeenObjects;
}

export function createObjectShelf(cluster: Cluster): ObjectShelf {
  const asked = new Map<string, SeenObjects>();
  return {
    see(match) {
      const { kind, name, namespace, labels, where } = match;
      const key = JSON.stringify([kind, name, namespace, labels, where?.source]);
      let seen = asked.get(key);
      if (seen === undefined) asked.set(key, (seen = seeObjects(match, cluster)));
      return seen;
    },
  };
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

function seeObjects(match: ObjectMatch, cluster: Cluster): SeenObjects {
  const all = (cluster.objects.get(match.kind) ?? [])
    .filter((object) => isNamed(object, match))
    .map((object): SeenObject => ({ object, entity: entityOf(object), truth: truthOf(object, match, cluster) }));
  return { all, of: indexByEntity(all, ({ entity }) => entity) };
}

function isNamed(object: ClusterObject, match: ObjectMatch): boolean {
  return (
    (match.name === undefined || matchesGlob(match.name, object.name)) &&
    (match.namespace === undefined || object.namespace === undefined || matchesGlob(match.namespace, object.namespace))
  );
}

function truthOf(object: ClusterObject, match: ObjectMatch, cluster: Cluster): Truth {
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
