import type { SourcedObject } from '../../model/document.ts';
import type { JsonObject } from '../../model/json.ts';
import { fieldAt } from '../kubectl/field-at.ts';
import { fieldOfPrinted } from '../printed-field.ts';
import { printedNode } from '../printed-node.ts';
import { printedPod } from '../printed-pod.ts';
import type { ItemSlice } from './item-slice.ts';
import { locateField } from './locate-field.ts';
import { objectKind } from './object-kinds.ts';

const nameOnlyFields = ['metadata.name', 'metadata.namespace', 'type'];

/** An object of the API as a source of the model; undefined where it has no name. */
export function readObject(
  { kind, apiVersion }: { readonly kind: string; readonly apiVersion?: string },
  parsed: JsonObject,
  slice: ItemSlice,
  file: string,
): SourcedObject | undefined {
  const name = textAt(parsed, 'name');
  if (name === undefined) return undefined;
  const namespace = textAt(parsed, 'namespace');
  const uid = textAt(parsed, 'uid');
  const value = withPrinted(kind, {
    ...(apiVersion === undefined ? {} : { apiVersion }),
    ...withoutBallast(parsed),
    kind,
  });
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
      locate: (path) =>
        locateField(slice, file, isOutline ? 'metadata.name' : (fieldOfPrinted(kind, value, path) ?? path)),
    },
  };
}

function textAt(object: JsonObject, field: string): string | undefined {
  const text = fieldAt(object, 'metadata', field);
  return typeof text === 'string' && text !== '' ? text : undefined;
}

/** Without what says again, and at length, what the object says. */
function withoutBallast(object: JsonObject): JsonObject {
  const { managedFields: _, annotations, ...metadata } = (object['metadata'] ?? {}) as JsonObject;
  const { 'kubectl.kubernetes.io/last-applied-configuration': __, ...kept } = (annotations ?? {}) as JsonObject;
  return { ...object, metadata: { ...metadata, ...(annotations === undefined ? {} : { annotations: kept }) } };
}

function withPrinted(kind: string, object: JsonObject): JsonObject {
  const printed = kind === 'Pod' ? printedPod(object) : kind === 'Node' ? printedNode(object) : undefined;
  return printed === undefined ? object : { ...object, printed };
}
