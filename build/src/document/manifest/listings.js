import { kindOfFileName, kindOfFolder, objectKind } from './object-kinds.js';
/** The kind of a `PodList`'s items; undefined for a `List`, which may hold any. */
export function kindOfItems(list) {
    return /^(.+)List$/.exec(list?.kind ?? '')?.[1];
}
/**
 * What a document shows to be all there is. Items that share a namespace may have been asked for with `-n`; only where
 * there are several is it a list of all namespaces. Kinds that are not kept have no listing: of them nothing could be
 * said to be missing. A layout that keeps a file or folder for all of a kind says so by the path.
 */
export function listingsOf(document, found, file, isWhole, layout) {
    const { list, line, items, brokenAt } = document;
    if (list === undefined)
        return layout?.is === 'one-of-all' && isWhole ? oneOfAll(found, file) : [];
    const place = { file, line };
    if (items.length === 0)
        return brokenAt === undefined ? emptyListing(list, place, layout) : [];
    return [...found].map(([kind, { count, namespaces }]) => {
        const [only] = namespaces;
        const namespace = layout?.is === 'list' ? layout.namespace : namespaces.size === 1 ? only : undefined;
        return {
            kind,
            ...(namespace === undefined || !isNamespaced(kind) ? {} : { namespace }),
            ...(isWhole ? {} : { filtered: true }),
            count,
            ...place,
        };
    });
}
/** An empty `kind: List` does not say of what; the file's name may. */
function emptyListing(list, place, layout) {
    const stated = kindOfItems(list);
    const kind = stated ?? (layout?.resource === undefined ? kindOfFileName(place.file) : kindOfFolder(layout.resource));
    const about = kind === undefined ? undefined : objectKind(kind, stated === undefined ? undefined : list.apiVersion);
    if (kind === undefined || about === undefined)
        return [];
    return [{ kind, ...(about.namespaced ? reachOf(layout) : {}), count: 0, ...place }];
}
function reachOf(layout) {
    if (layout?.namespace !== undefined)
        return { namespace: layout.namespace };
    return layout?.is === 'list' || layout?.allNamespaces === true ? {} : { namespaceUnknown: true };
}
/** The files of the folder are the items of one list, which stands under the folder's name. */
function oneOfAll(found, file) {
    const folder = file.slice(0, file.lastIndexOf('/'));
    return [...found.keys()].map((kind) => ({ kind, count: 1, file: folder, line: 1 }));
}
function isNamespaced(kind) {
    return objectKind(kind, undefined)?.namespaced !== false;
}
