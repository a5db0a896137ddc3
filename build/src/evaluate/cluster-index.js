/** Events of objects without a namespace are kept in this one. */
const CLUSTER_EVENTS = 'default';
export function createClusterIndex(cluster) {
    const listed = listedNamespaces(cluster.listings);
    const described = new Map();
    for (const { kind, of } of cluster.listings) {
        if (kind === 'Event' && of !== undefined)
            addTo(described, `${of.kind}/${of.name}`, of.namespace);
    }
    const byNode = new Map();
    const byName = new Map();
    for (const pod of cluster.objects.get('Pod') ?? []) {
        push(byName, pod.name, pod);
        const node = nodeNameOf(pod);
        if (node !== undefined)
            push(byNode, node, pod);
    }
    const namespaces = (cluster.objects.get('Namespace') ?? []).map(({ name }) => name);
    const allNamespacesKnown = listed.get('Namespace')?.has(undefined) === true;
    function listingCovers(kind, namespace) {
        const covered = listed.get(kind);
        if (covered === undefined)
            return false;
        if (covered.has(undefined))
            return true;
        if (namespace !== undefined)
            return covered.has(namespace) || (allNamespacesKnown && !namespaces.includes(namespace));
        return allNamespacesKnown && namespaces.every((name) => covered.has(name));
    }
    return {
        listingCovers,
        eventsKnownFor({ kind, name, namespace }) {
            const describedIn = described.get(`${kind}/${name}`);
            const isDescribed = namespace === undefined || describedIn?.has(namespace) || describedIn?.has(undefined);
            if (describedIn !== undefined && isDescribed === true)
                return true;
            return listingCovers('Event', kind === 'Node' ? CLUSTER_EVENTS : namespace);
        },
        podsOnNode: (nodeName) => byNode.get(nodeName) ?? [],
        nodeOfPod(namespace, podName) {
            const pods = (byName.get(podName) ?? []).filter((pod) => namespace === undefined || pod.namespace === undefined || pod.namespace === namespace);
            const nodes = new Set(pods.map(nodeNameOf));
            return nodes.size === 1 ? [...nodes][0] : undefined;
        },
    };
}
/** By kind, the namespaces whose listing is complete; undefined among them stands for all. */
function listedNamespaces(listings) {
    const listed = new Map();
    for (const { kind, namespace, namespaceUnknown, filtered, of } of listings) {
        if (filtered !== true && namespaceUnknown !== true && of === undefined)
            addTo(listed, kind, namespace);
    }
    return listed;
}
function nodeNameOf({ value }) {
    const spec = value['spec'];
    return typeof spec?.nodeName === 'string' && spec.nodeName !== '' ? spec.nodeName : undefined;
}
function addTo(sets, key, value) {
    const set = sets.get(key);
    if (set === undefined)
        sets.set(key, new Set([value]));
    else
        set.add(value);
}
function push(lists, key, value) {
    const list = lists.get(key);
    if (list === undefined)
        lists.set(key, [value]);
    else
        list.push(value);
}
