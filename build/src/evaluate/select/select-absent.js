import { concerns, theCluster } from '../../model/entity.js';
import { missingListing } from '../missing.js';
import { objectsKnown, seeObjects } from './objects.js';
/**
 * Entities with no matching object. Only a complete listing can show that: a pod that nobody listed is not a missing
 * pod. Its evidence is the listing.
 */
export function selectAbsent(name, match, entities, context) {
    const seen = seeObjects(match, context);
    const known = (entity) => objectsKnown(match, entity, seen, context);
    const isAbsent = (entity) => known(entity) && !seen.some((object) => object.truth === true && concerns(object.entity, entity));
    return {
        hits: [...entities, theCluster].filter(isAbsent).map((entity) => absenceOf(name, match, entity, context)),
        known,
        missing: () => [missingListing(match, context)],
    };
}
function absenceOf(name, match, entity, context) {
    const listing = context.cluster.listings.find(({ kind, namespace, filtered, of }) => kind === match.kind &&
        filtered !== true &&
        of === undefined &&
        (namespace === undefined || namespace === match.namespace));
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
