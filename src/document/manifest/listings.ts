import type { Listing } from '../../model/document.ts';
import type { Place } from '../layout/place-in-layout.ts';
import type { SlicedDocument } from './item-slice.ts';
import { kindOfFileName, kindOfFolder, objectKind } from './object-kinds.ts';

/** The items of one kind that a list holds. */
export interface ListedItems {
  count: number;
  readonly namespaces: Set<string>;
}

/** The kind of a `PodList`'s items; undefined for a `List`, which may hold any. */
export function kindOfItems(list: SlicedDocument['list']): string | undefined {
  return /^(.+)List$/.exec(list?.kind ?? '')?.[1];
}

/**
 * What a document shows to be all there is. Items that share a namespace may have been asked for with `-n`; only where
 * there are several is it a list of all namespaces. Kinds that are not kept have no listing: of them nothing could be
 * said to be missing. A layout that keeps a file or folder for all of a kind says so by the path.
 */
export function listingsOf(
  document: SlicedDocument,
  found: ReadonlyMap<string, ListedItems>,
  file: string,
  isWhole: boolean,
  layout: Place | undefined,
): readonly Listing[] {
  const { list, line, items, brokenAt } = document;
  if (list === undefined) return layout?.is === 'one-of-all' && isWhole ? oneOfAll(found, file) : [];
  const place = { file, line };
  if (items.length === 0) return brokenAt === undefined ? emptyListing(list, place, layout) : [];
  return [...found].map(([kind, { count, namespaces }]): Listing => {
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
function emptyListing(
  list: NonNullable<SlicedDocument['list']>,
  place: Pick<Listing, 'file' | 'line'>,
  layout: Place | undefined,
): readonly Listing[] {
  const stated = kindOfItems(list);
  const kind = stated ?? (layout?.resource === undefined ? kindOfFileName(place.file) : kindOfFolder(layout.resource));
  const about = kind === undefined ? undefined : objectKind(kind, stated === undefined ? undefined : list.apiVersion);
  if (kind === undefined || about === undefined) return [];
  return [{ kind, ...(about.namespaced ? reachOf(layout) : {}), count: 0, ...place }];
}

function reachOf(layout: Place | undefined): Pick<Listing, 'namespace' | 'namespaceUnknown'> {
  if (layout?.namespace !== undefined) return { namespace: layout.namespace };
  return layout?.is === 'list' || layout?.allNamespaces === true ? {} : { namespaceUnknown: true };
}

/** The files of the folder are the items of one list, which stands under the folder's name. */
function oneOfAll(found: ReadonlyMap<string, ListedItems>, file: string): readonly Listing[] {
  const folder = file.slice(0, file.lastIndexOf('/'));
  return [...found.keys()].map((kind) => ({ kind, count: 1, file: folder, line: 1 }));
}

function isNamespaced(kind: string): boolean {
  return objectKind(kind, undefined)?.namespaced !== false;
}
