import { matchesGlob } from '../../text/glob.js';
import { concerns, theCluster } from '../../model/entity.js';
import { existsNowhere } from '../operator-kinds.js';
import { scopeOf } from '../object-scope.js';
/** The objects that a match names, each with whether its `where` and `labels` hold. */
export function seeObjects(match, context) {
    return (context.cluster.objects.get(match.kind) ?? [])
        .filter((object) => isNamed(object, match))
        .map((object) => ({ object, entity: entityOf(object), truth: truthOf(object, match, context) }));
}
/** Whether every object that the match could name, and that concerns the entity, was collected. */
export function objectsKnown(match, entity, seen, context) {
    const relevant = seen.filter((candidate) => concerns(candidate.entity, entity));
    if (relevant.some(({ truth }) => truth === 'unknown'))
        return false;
    if (relevant.length > 0)
        return true;
    if (existsNowhere(match.kind, context))
        return true;
    if (entity.kind === 'File')
        return false;
    const listed = namespacesOf(match).every((namespace) => context.index.listingCovers(match.kind, namespace));
    // A pod that was listed without its node may be the one on this node.
    const placed = entity.kind !== 'Node' || match.kind !== 'Pod' || seen.every((pod) => pod.entity.node !== undefined);
    return listed && placed;
}
function isNamed(object, match) {
    return ((match.name === undefined || matchesGlob(match.name, object.name)) &&
        (match.namespace === undefined || object.namespace === undefined || matchesGlob(match.namespace, object.namespace)));
}
function truthOf(object, match, { cluster }) {
    const labels = labelsHold(object, match);
    if (labels !== true || match.where === undefined)
        return labels;
    return match.where.evaluate(scopeOf(object, cluster));
}
function labelsHold(object, match) {
    const wanted = Object.entries(match.labels ?? {});
    if (wanted.length === 0)
        return true;
    const metadata = object.value['metadata'];
    if (metadata?.labels === undefined && object.knows !== 'all' && !object.knows.includes('metadata.labels')) {
        return 'unknown';
    }
    return wanted.every(([name, value]) => {
        const has = metadata?.labels?.[name];
        return has !== undefined && matchesGlob(value, has);
    });
}
export function entityOf(object) {
    if (object.kind === 'Node')
        return { kind: 'Node', name: object.name };
    if (object.kind !== 'Pod')
        return theCluster;
    const spec = object.value['spec'];
    return {
        kind: 'Pod',
        name: object.name,
        ...(object.namespace === undefined ? {} : { namespace: object.namespace }),
        ...(spec?.nodeName === undefined ? {} : { node: spec.nodeName }),
    };
}
/** `{kube-system,calico-system}` names two namespaces; a glob or none asks for every namespace. */
function namespacesOf(match) {
    if (match.namespace === undefined)
        return [undefined];
    const listed = /^\{([^{}*?]+)\}$/.exec(match.namespace)?.[1]?.split(',') ?? [match.namespace];
    return listed.map((name) => (/[*?{[]/.test(name) ? undefined : name));
}
