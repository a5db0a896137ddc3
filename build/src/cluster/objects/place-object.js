import { parseKubectlCommand } from '../kubectl-command.js';
import { isClusterScoped } from '../listings/listed-kind.js';
/** A table of one namespace does not show which: the command that printed it, where it was recorded, does. */
export function placeObject(object, command) {
    if (object.namespace !== undefined || command === undefined || isClusterScoped(object.kind))
        return object;
    const namespace = parseKubectlCommand(command.command)?.namespace;
    if (namespace === undefined)
        return object;
    const metadata = (object.value['metadata'] ?? {});
    return { ...object, namespace, value: { ...object.value, metadata: { ...metadata, namespace } } };
}
