import { matchesGlob } from '../text/glob.js';
import { nodeOf } from './network-pods.js';
/**
 * What `{{node}}`, `{{pod}}` and `{{namespace}}` of a command stand for. Captures never reach a command: their text
 * comes from the bundle's lines, and commands are copied into a shell. What is not known stays a placeholder.
 */
export function commandFields(entity, rule, cluster) {
    const pod = entity.kind === 'Pod' ? entity : entity.kind === 'Node' ? podOn(entity.name, rule, cluster) : undefined;
    const node = entity.kind === 'Node' ? entity.name : entity.node;
    return {
        node: safeName(node) ?? '<node>',
        pod: safeName(pod?.name) ?? '<pod>',
        namespace: safeName(pod?.namespace ?? entity.namespace) ?? '<namespace>',
    };
}
/** The pod on a node that the rule's selections speak of. */
function podOn(node, rule, cluster) {
    const globs = rule.detect.flatMap(({ source }) => {
        if (source.type === 'event' && source.event.of === 'Pod')
            return source.event.name ?? [];
        if (source.type === 'object' && source.object.kind === 'Pod')
            return source.object.name ?? [];
        return source.type === 'log' ? (source.log.pod ?? []) : [];
    });
    const wanted = globs.length === 0 ? ['calico-node-*'] : globs;
    return (cluster.objects.get('Pod') ?? []).find((pod) => nodeOf(pod) === node && wanted.some((glob) => matchesGlob(glob, pod.name)));
}
/** Names of Kubernetes objects (RFC 1123 subdomains); anything else stays a placeholder. */
function safeName(name) {
    return name !== undefined && /^[a-zA-Z0-9][a-zA-Z0-9._-]*$/.test(name) ? name : undefined;
}
