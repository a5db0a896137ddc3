import type { CollectionFailure, SourcedEvent, SourcedObject, VersionStatement } from '../../model/document.ts';
import type { JsonObject } from '../../model/json.ts';
import { detached } from '../../text/detached.ts';
import { fieldAt } from '../kubectl/field-at.ts';
import type { Place } from '../layout/place-in-layout.ts';
import { fromInternalForm } from './internal-form.ts';
import type { ItemSlice, SlicedDocument } from './item-slice.ts';
import { kindOfItems } from './listings.ts';
import { kindOfFileName, kindOfFolder, objectKind } from './object-kinds.ts';
import { outlineSlice } from './outline-slice.ts';
import { parseItem } from './parse-item.ts';
import { readEvent } from './read-event.ts';
import { readObject } from './read-object.ts';
import { readStatus } from './read-status.ts';
import { readVersions } from './read-versions.ts';

/** What one item of a document told. */
export interface ItemReading {
  /** Set where the item is of a kind that is kept, also where it could not be read. */
  readonly kind?: string;
  readonly namespace?: string;
  readonly object?: SourcedObject;
  readonly event?: SourcedEvent;
  readonly versions?: readonly VersionStatement[];
  readonly failure?: CollectionFailure;
  readonly fault?: 'malformed';
  readonly understood: boolean;
}

type Header = Pick<ItemSlice, 'kind' | 'apiVersion'>;

const notUnderstood: ItemReading = { understood: false };

export function readItem(
  slice: ItemSlice,
  document: SlicedDocument,
  file: string,
  place: Place | undefined,
): ItemReading {
  const { kind, apiVersion } = headerOf(slice, document.list);
  if (kind === undefined) return readUnstated(slice, document, file, place);
  const about = objectKind(kind, apiVersion);
  if (about === undefined && kind !== 'Status') return { understood: apiVersion !== undefined };
  const kept = detachedSlice(about?.nameOnly === true ? outlineSlice(slice) : slice);
  const parsed = parseItem(kept);
  if (parsed === undefined) return { kind, fault: 'malformed', understood: true };
  if (document.isOneOfSeveral === true && !isFromServer(parsed)) return { understood: true };
  return readStated({ kind, ...(apiVersion === undefined ? {} : { apiVersion }) }, parsed, kept, file);
}

/** What is read of the text, and the text itself, must not hold on to the file. */
function detachedSlice(slice: ItemSlice): ItemSlice {
  return { ...slice, text: detached(slice.text) };
}

/** In a `PodList` the items leave out what they are. */
function headerOf({ kind, apiVersion }: ItemSlice, list: SlicedDocument['list']): Header {
  const ofList = kindOfItems(list);
  if (ofList === undefined || (kind !== undefined && kind !== ofList)) {
    return { ...(kind === undefined ? {} : { kind }), ...(apiVersion === undefined ? {} : { apiVersion }) };
  }
  const group = apiVersion ?? list?.apiVersion;
  return { kind: ofList, ...(group === undefined ? {} : { apiVersion: group }) };
}

function readStated(
  { kind = '', apiVersion }: Header,
  parsed: JsonObject,
  slice: ItemSlice,
  file: string,
): ItemReading {
  const namespace = fieldAt(parsed, 'metadata', 'namespace');
  const common = {
    kind,
    ...(typeof namespace === 'string' && namespace !== '' ? { namespace } : {}),
    understood: true,
  };
  if (kind === 'Status') {
    const failure = readStatus(parsed);
    return { understood: true, ...(failure === undefined ? {} : { failure: { ...failure, file, line: slice.line } }) };
  }
  if (kind === 'Event') {
    const event = readEvent(parsed, slice, file);
    return event === undefined ? common : { ...common, event };
  }
  const object = readObject({ kind, ...(apiVersion === undefined ? {} : { apiVersion }) }, parsed, slice, file);
  if (object === undefined) return { ...common, fault: 'malformed' };
  return { ...common, object, versions: readVersions(kind, parsed, slice, file) };
}

/**
 * An item that does not say what it is: a version, one in the internal form of an old kubectl, an item in an unusual
 * style, or one of which the file's path or name tells.
 */
function readUnstated(cut: ItemSlice, { list }: SlicedDocument, file: string, place: Place | undefined): ItemReading {
  const slice = detachedSlice(cut);
  const parsed = parseItem(slice);
  if (parsed === undefined) return notUnderstood;
  const internal = fromInternalForm(parsed);
  if (internal !== undefined) return readStated({ kind: internal.kind }, internal.value, slice, file);
  const { kind, apiVersion } = parsed;
  const versions = readVersions(undefined, parsed, slice, file);
  if (versions.length > 0) return { understood: true, versions };
  const named = place?.resource === undefined ? undefined : kindOfFolder(place.resource);
  const stated = typeof kind === 'string' ? kind : (named ?? (list === undefined ? undefined : kindOfFileName(file)));
  const group = typeof apiVersion === 'string' ? apiVersion : undefined;
  const about = stated === undefined ? undefined : objectKind(stated, group);
  if (stated === undefined || about === undefined)
    return { understood: typeof kind === 'string' && group !== undefined };
  if (fieldAt(parsed, 'metadata', 'name') === undefined) return notUnderstood;
  const kept = about.nameOnly === true ? outlineSlice(slice) : slice;
  const outline = about.nameOnly === true ? parseItem(kept) : parsed;
  if (outline === undefined) return notUnderstood;
  return readStated({ kind: stated, ...(group === undefined ? {} : { apiVersion: group }) }, outline, kept, file);
}

/**
 * Manifests lie about in bundles that somebody wrote to apply (`args/cni-network/cni.yaml` of MicroK8s): they hold
 * nothing that only the API server sets, and tell nothing of the cluster.
 */
function isFromServer(object: JsonObject): boolean {
  const set = [
    fieldAt(object, 'metadata', 'uid'),
    fieldAt(object, 'metadata', 'resourceVersion'),
    fieldAt(object, 'metadata', 'creationTimestamp'),
    fieldAt(object, 'status'),
    fieldAt(object, 'involvedObject'),
  ];
  return set.some((value) => value !== undefined && value !== null);
}
