import { fieldAt } from '../kubectl/field-at.js';
import { fromInternalForm } from './internal-form.js';
import { kindOfItems } from './listings.js';
import { kindOfFileName, kindOfFolder, objectKind } from './object-kinds.js';
import { outlineSlice } from './outline-slice.js';
import { parseItem } from './parse-item.js';
import { readEvent } from './read-event.js';
import { readObject } from './read-object.js';
import { readStatus } from './read-status.js';
import { readVersions } from './read-versions.js';
const notUnderstood = { understood: false };
export function readItem(slice, document, file, place) {
    const { kind, apiVersion } = headerOf(slice, document.list);
    if (kind === undefined)
        return readUnstated(slice, document, file, place);
    const about = objectKind(kind, apiVersion);
    if (about === undefined && kind !== 'Status')
        return { understood: apiVersion !== undefined };
    const kept = about?.nameOnly === true ? outlineSlice(slice) : slice;
    const parsed = parseItem(kept);
    if (parsed === undefined)
        return { kind, fault: 'malformed', understood: true };
    if (document.isOneOfSeveral === true && !isFromServer(parsed))
        return { understood: true };
    return readStated({ kind, ...(apiVersion === undefined ? {} : { apiVersion }) }, parsed, kept, file);
}
/** In a `PodList` the items leave out what they are. */
function headerOf({ kind, apiVersion }, list) {
    const ofList = kindOfItems(list);
    if (ofList === undefined || (kind !== undefined && kind !== ofList)) {
        return { ...(kind === undefined ? {} : { kind }), ...(apiVersion === undefined ? {} : { apiVersion }) };
    }
    const group = apiVersion ?? list?.apiVersion;
    return { kind: ofList, ...(group === undefined ? {} : { apiVersion: group }) };
}
function readStated({ kind = '', apiVersion }, parsed, slice, file) {
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
    if (object === undefined)
        return { ...common, fault: 'malformed' };
    return { ...common, object, versions: readVersions(kind, parsed, slice, file) };
}
/**
 * An item that does not say what it is: a version, one in the internal form of an old kubectl, an item in an unusual
 * style, or one of which the file's path or name tells.
 */
function readUnstated(slice, { list }, file, place) {
    const parsed = parseItem(slice);
    if (parsed === undefined)
        return notUnderstood;
    const internal = fromInternalForm(parsed);
    if (internal !== undefined)
        return readStated({ kind: internal.kind }, internal.value, slice, file);
    const { kind, apiVersion } = parsed;
    const versions = readVersions(undefined, parsed, slice, file);
    if (versions.length > 0)
        return { understood: true, versions };
    const named = place?.resource === undefined ? undefined : kindOfFolder(place.resource);
    const stated = typeof kind === 'string' ? kind : (named ?? (list === undefined ? undefined : kindOfFileName(file)));
    const group = typeof apiVersion === 'string' ? apiVersion : undefined;
    const about = stated === undefined ? undefined : objectKind(stated, group);
    if (stated === undefined || about === undefined)
        return { understood: typeof kind === 'string' && group !== undefined };
    if (fieldAt(parsed, 'metadata', 'name') === undefined)
        return notUnderstood;
    const kept = about.nameOnly === true ? outlineSlice(slice) : slice;
    const outline = about.nameOnly === true ? parseItem(kept) : parsed;
    if (outline === undefined)
        return notUnderstood;
    return readStated({ kind: stated, ...(group === undefined ? {} : { apiVersion: group }) }, outline, kept, file);
}
/**
 * Manifests lie about in bundles that somebody wrote to apply (`args/cni-network/cni.yaml` of MicroK8s): they hold
 * nothing that only the API server sets, and tell nothing of the cluster.
 */
function isFromServer(object) {
    const set = [
        fieldAt(object, 'metadata', 'uid'),
        fieldAt(object, 'metadata', 'resourceVersion'),
        fieldAt(object, 'metadata', 'creationTimestamp'),
        fieldAt(object, 'status'),
        fieldAt(object, 'involvedObject'),
    ];
    return set.some((value) => value !== undefined && value !== null);
}
