import { kindOfFileName, objectKind } from './object-kinds.js';
/** The kind of a `PodList`'s items; undefined for a `List`, which may hold any. */
export function kindOfItems(list) {
    return /^(.+)List$/.exec(list?.kind ?? '')?.[1];
}
/**
 * What a document shows to be all there is. Items that share a namespace may have been asked for with `-n`; only where
 * there are several is it a list of all namespaces. Kinds that are not kept have no listing: of them nothing could be
 * said to be missing.
 */
export function listingsOf(document, found, file, isWhole) {
    const { list, line, items, brokenAt } = document;
    if (list === undefined)
        return [];
    const place = { file, line };
    if (items.length === 0)
        return brokenAt === undefined ? emptyListing(list, place) : [];
    return [...found].map(([kind, { count, namespaces }]) => {
        const [only] = namespaces;
        return {
            kind,
            ...(namespaces.size === 1 && only !== undefined ? { namespace: only } : {}),
            ...(isWhole ? {} : { filtered: true }),
            count,
            ...place,
        };
    });
}
/** An empty `kind: List` does not say of what; the file's name may. */
function emptyListing(list, place) {
    const stated = kindOfItems(list);
    const kind = stated ?? kindOfFileName(place.file);
    const about = kind === undefined ? undefined : objectKind(kind, stated === undefined ? undefined : list.apiVersion);
    if (kind === undefined || about === undefined)
        return [];
    return [{ kind, ...(about.namespaced ? { namespaceUnknown: true } : {}), count: 0, ...place }];
}
