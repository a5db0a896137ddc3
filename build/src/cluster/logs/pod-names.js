import { groupBy } from '../group-by.js';
import { listAt, textAt } from '../json-fields.js';
const CONTAINER_LISTS = [
    ['spec', 'containers'],
    ['spec', 'initContainers'],
    ['status', 'containerStatuses'],
    ['status', 'initContainerStatuses'],
];
/** Names of files are longer only in an attack; each word of one can begin or end a name. */
const MAX_WORDS = 64;
export function createPodNames(pods) {
    const byName = groupBy(pods.map(knownPod), ({ name }) => name);
    const longestName = pods.reduce((most, { name }) => Math.max(most, name.length), 0);
    function find(name, namespace) {
        const named = byName.get(name) ?? [];
        const fitting = named.filter((pod) => namespace === undefined || pod.namespace === undefined || pod.namespace === namespace);
        return fitting.length === 1 ? fitting[0] : undefined;
    }
    return {
        find,
        findIn(fileName) {
            const words = [...fileName.matchAll(/[A-Za-z0-9]+/g)].slice(0, MAX_WORDS);
            const names = new Map();
            for (const first of words) {
                for (const last of words) {
                    if (last.index < first.index)
                        continue;
                    const end = last.index + last[0].length;
                    if (end - first.index > longestName)
                        break;
                    const name = fileName.slice(first.index, end);
                    if (byName.has(name))
                        names.set(name, fileName.slice(end));
                }
            }
            const [longest, second] = [...names].sort(([left], [right]) => right.length - left.length);
            if (longest === undefined || (second !== undefined && !longest[0].includes(second[0])))
                return undefined;
            const pod = find(longest[0], undefined);
            return pod === undefined ? undefined : { pod, rest: longest[1] };
        },
    };
}
function knownPod({ name, namespace, value }) {
    const node = textAt(value, 'spec', 'nodeName');
    const containers = CONTAINER_LISTS.flatMap((path) => listAt(value, ...path).flatMap((each) => textAt(each, 'name') ?? []));
    return {
        name,
        ...(namespace === undefined ? {} : { namespace }),
        ...(node === undefined ? {} : { node }),
        containers: [...new Set(containers)],
    };
}
