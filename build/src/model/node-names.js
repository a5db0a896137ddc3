const cache = new WeakMap();
/** The names of all nodes that the bundle tells of, as objects or as the place of a pod; sorted. */
export function nodeNames(cluster) {
    let names = cache.get(cluster);
    if (names === undefined) {
        const found = new Set((cluster.objects.get('Node') ?? []).map(({ name }) => name));
        for (const pod of cluster.objects.get('Pod') ?? []) {
            const spec = pod.value['spec'];
            if (spec?.nodeName !== undefined)
                found.add(spec.nodeName);
        }
        names = [...found].sort();
        cache.set(cluster, names);
    }
    return names;
}
/**
 * The node that a host is: it may go by its full name and its node by the first part of it, or the other way round.
 * Undefined where none fits, or several do.
 */
export function nodeOfHost(host, names) {
    if (names.includes(host))
        return host;
    const alike = names.filter((name) => firstLabel(name) === firstLabel(host));
    return alike.length === 1 ? alike[0] : undefined;
}
function firstLabel(name) {
    return /^\d+(?:\.\d+)*$/.test(name) ? name : (name.split('.', 1)[0] ?? name);
}
