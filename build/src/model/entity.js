/** Identity of an entity within one bundle. */
export function entityKey(entity) {
    return `${entity.kind}/${entity.namespace ?? ''}/${entity.name}`;
}
export const theCluster = { kind: 'Cluster', name: 'cluster' };
/** Stands for the node or pod that a rule asks about where the bundle names none. */
export function placeholderFor(scope) {
    return { kind: scope === 'node' ? 'Node' : 'Pod', name: `<${scope}>` };
}
export function isPlaceholder(entity) {
    return entity.name.startsWith('<');
}
/** Whether what is known of `seen` counts for `subject`: itself, a pod on the node, or the node under the pod. */
export function concerns(seen, subject) {
    if (subject.kind === 'Cluster')
        return true;
    if (seen.kind === subject.kind) {
        return seen.name === subject.name && sameNamespace(seen.namespace, subject.namespace);
    }
    if (subject.kind === 'Node' && seen.kind === 'Pod')
        return seen.node === subject.name;
    if (subject.kind === 'Pod' && seen.kind === 'Node')
        return subject.node === seen.name;
    return false;
}
/** A source that does not name the namespace (a log file's name) speaks of the pod of that name. */
function sameNamespace(left, right) {
    return left === right || left === undefined || right === undefined;
}
