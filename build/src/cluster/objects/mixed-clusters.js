import { groupBy } from '../group-by.js';
/**
 * Signs that files of more than one cluster lie together that could not be told apart: nodes, and the namespace kube-system, of which the bundle holds two with one name. The uid of kube-system is what
 * tells clusters apart; a node's changes as well when it is made anew, and then the files are of different times.
 */
export function mixedClusters(objects) {
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
