import { detached } from '../../text/detached.js';
import { fieldAt } from '../kubectl/field-at.js';
import { fieldOfPrinted } from '../printed-field.js';
import { printedNode } from '../printed-node.js';
import { printedPod } from '../printed-pod.js';
import { locateField } from './locate-field.js';
import { objectKind } from './object-kinds.js';
const nameOnlyFields = ['metadata.name', 'metadata.namespace', 'type'];
/** An object of the API as a source of the model; undefined where it has no name. */
export function readObject({ kind, apiVersion }, parsed, slice, file) {
    const name = textAt(parsed, 'name');
    if (name === undefined)
        return undefined;
    const namespace = textAt(parsed, 'namespace');
    const uid = textAt(parsed, 'uid');
    const value = withPrinted(kind, {
        ...(apiVersion === undefined ? {} : { apiVersion }),
        ...withoutBallast(parsed),
        kind,
    });
    const kept = { ...slice, text: detached(slice.text) };
    const isOutline = objectKind(kind, apiVersion)?.nameOnly === true;
    return {
        kind,
        name,
        ...(namespace === undefined ? {} : { namespace }),
        ...(uid === undefined ? {} : { uid }),
        value,
        source: {
            form: slice.form,
            file,
            line: slice.line,
            knows: isOutline ? nameOnlyFields : 'all',
            locate: (path) => locateField(kept, file, isOutline ? 'metadata.name' : (fieldOfPrinted(kind, value, path) ?? path)),
        },
    };
}
function textAt(object, field) {
    const text = fieldAt(object, 'metadata', field);
    return typeof text === 'string' && text !== '' ? text : undefined;
}
/** Without what says again, and at length, what the object says. */
function withoutBallast(object) {
    const { managedFields: _, annotations, ...metadata } = (object['metadata'] ?? {});
    const { 'kubectl.kubernetes.io/last-applied-configuration': __, ...kept } = (annotations ?? {});
    return { ...object, metadata: { ...metadata, ...(annotations === undefined ? {} : { annotations: kept }) } };
}
function withPrinted(kind, object) {
    const printed = kind === 'Pod' ? printedPod(object) : kind === 'Node' ? printedNode(object) : undefined;
    return printed === undefined ? object : { ...object, printed };
}
