import type { CollectedCommand, SourcedObject } from '../../model/document.ts';
import type { JsonObject } from '../../model/json.ts';
import { parseKubectlCommand } from '../../kubectl/command.ts';
import { isClusterScoped } from '../../kubectl/resource-kind.ts';

/** A table of one namespace does not show which: the command that printed it, where it was recorded, does. */
export function placeObject(object: SourcedObject, command: CollectedCommand | undefined): SourcedObject {
  if (object.namespace !== undefined || command === undefined || isClusterScoped(object.kind)) return object;
  const namespace = parseKubectlCommand(command.command)?.namespace;
  if (namespace === undefined) return object;
  const metadata = (object.value['metadata'] ?? {}) as JsonObject;
  return { ...object, namespace, value: { ...object.value, metadata: { ...metadata, namespace } } };
}
