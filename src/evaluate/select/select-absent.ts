import type { Entity } from '../../model/finding.ts';
import type { ObjectMatch } from '../../model/rule.ts';
import type { EvaluationContext } from '../context.ts';
import { theCluster } from '../../model/entity.ts';
import type { Hit } from '../hit.ts';
import { missingListing } from '../missing.ts';
import type { Lookup } from './lookup.ts';
import { lookedAt, objectsKnown } from './objects.ts';

/**
 * Entities with no matching object. Only a complete listing can show that: a pod that nobody listed is not a missing
 * pod. Its evidence is the listing.
 */
export function selectAbsent(
  name: string,
  match: ObjectMatch,
  entities: readonly Entity[],
  context: EvaluationContext,
): Lookup {
  const seen = context.objects.see(match);
  const known = (entity: Entity): boolean => objectsKnown(match, entity, seen, context);
  const isAbsent = (entity: Entity): boolean => known(entity) && !seen.of(entity).some(({ truth }) => truth === true);
  return {
    hits: [...entities, theCluster].filter(isAbsent).map((entity) => absenceOf(name, match, entity, context)),
    known,
    looked: (entity) => [
      ...lookedAt(seen, entity),
      ...context.cluster.listings
        .filter(({ kind, of }) => kind === match.kind && of === undefined)
        .map(({ file, line, count }) => `${file}:${line}, a listing of ${count}`),
    ],
    missing: () => [missingListing(match, context)],
  };
}

function absenceOf(name: string, match: ObjectMatch, entity: Entity, context: EvaluationContext): Hit {
  const listing = context.cluster.listings.find(
    ({ kind, namespace, filtered, of }) =>
      kind === match.kind &&
      filtered !== true &&
      of === undefined &&
      (namespace === undefined || namespace === match.namespace),
  );
  const place = [
    match.namespace === undefined ? '' : ` in ${match.namespace}`,
    entity.kind === 'Node' ? ` on ${entity.name}` : '',
  ];
  const text = `no ${match.kind} ${match.name ?? ''}${place.join('')} among the ${listing?.count ?? 0} listed`;
  return {
    entity,
    count: 1,
    current: true,
    captures: {},
    evidence: listing === undefined ? [] : [{ file: listing.file, line: listing.line, text, selection: name }],
  };
}
