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
