import { groupBy } from '../group-by.js';
import { by } from '../order.js';
/** Signs that files of more than one cluster lie together, as they do in the folder of a ticket. */
export function mixedClusters(objects, listings) {
    return [...twoOfOneName(objects), ...strangers(objects.get('Node') ?? [], listings)];
}
/**
 * Nodes, and the namespace kube-system, of which the bundle holds two with one name. The uid of kube-system is what
 * tells clusters apart; a node's changes as well when it is made anew, and then the files are of different times.
 */
function twoOfOneName(objects) {
    const namespaces = (objects.get('Namespace') ?? []).filter(({ name }) => name === 'kube-system');
    const byName = groupBy([...namespaces, ...(objects.get('Node') ?? [])], ({ kind, name }) => `${kind} ${name}`);
    const doubles = [...byName].filter(([, list]) => new Set(list.map(({ uid }) => uid)).size > 1);
    const [first] = doubles;
    if (first === undefined)
        return [];
    const [name, [one, another]] = first;
    const place = one?.sources[0];
    const elsewhere = another?.sources[0]?.file ?? 'another file';
    const more = doubles.length === 1 ? '' : `, and so do ${doubles.length - 1} more`;
    return [
        {
            code: 'clusters-mixed',
            message: `${name} has another uid here than in ${elsewhere}${more}: files of more than one cluster, or of different times, lie together`,
            ...(place === undefined ? {} : { file: place.file, line: place.line }),
        },
    ];
}
/** Two files that each list all nodes, and have none in common. */
function strangers(nodes, listings) {
    const namesIn = new Map();
    for (const { kind, file, filtered, of } of listings) {
        if (kind === 'Node' && filtered !== true && of === undefined)
            namesIn.set(file, new Set());
    }
    for (const { name, sources } of nodes)
        for (const { file } of sources)
            namesIn.get(file)?.add(name);
    const [first, ...others] = [...namesIn].filter(([, names]) => names.size > 0).sort(by(([file]) => file));
    const stranger = others.find(([, names]) => [...names].every((name) => first?.[1].has(name) === false));
    if (first === undefined || stranger === undefined)
        return [];
    return [
        {
            code: 'clusters-mixed',
            message: `None of the nodes listed here is among those that ${stranger[0]} lists: files of more than one cluster lie together`,
            file: first[0],
        },
    ];
}
