import { parseVersion } from '../version/parse-version.js';
import { imageVersion } from './image-version.js';
import { textAt } from './json-fields.js';
import { by } from './order.js';
import { podContainers } from './pod-containers.js';
/** Versions as plain numbers. During an update the one that most nodes have already (or still) counts. */
export function clusterVersions(statements, objects) {
    // A kubelet is never newer than its API server (version skew policy): then the statement is of something else.
    const kubernetes = newer(statedVersion(statements, 'kubernetes'), kubeletVersion(objects.get('Node') ?? []));
    const calico = statedVersion(statements, 'calico') ?? calicoVersion(objects);
    return { ...(kubernetes === undefined ? {} : { kubernetes }), ...(calico === undefined ? {} : { calico }) };
}
function statedVersion(statements, of) {
    return mostCommon(statements.flatMap((statement) => (statement.of === of ? (parseVersion(statement.version) ?? []) : [])));
}
function kubeletVersion(nodes) {
    return mostCommon(nodes.flatMap(({ value }) => parseVersion(textAt(value, 'status', 'nodeInfo', 'kubeletVersion') ?? '') ?? []));
}
/** What runs, what should run, and what Calico's own resource says (crd.projectcalico.org ClusterInformation). */
function calicoVersion(objects) {
    const ofImages = (kind) => mostCommon((objects.get(kind) ?? [])
        .flatMap(podContainers)
        .flatMap(({ name, image }) => name === 'calico-node' && image !== undefined ? (imageVersion(image) ?? []) : []));
    const information = objects.get('ClusterInformation')?.[0]?.value;
    return ofImages('Pod') ?? ofImages('DaemonSet') ?? parseVersion(textAt(information, 'spec', 'calicoVersion') ?? '');
}
/** The higher one of those that are equally common. */
function mostCommon(versions) {
    const counts = new Map();
    for (const version of versions)
        counts.set(version, (counts.get(version) ?? 0) + 1);
    const ranked = [...counts].sort(by(([, count]) => -count, ([version]) => descending(version)));
    return ranked[0]?.[0];
}
function newer(left, right) {
    if (left === undefined || right === undefined)
        return left ?? right;
    return descending(left) <= descending(right) ? left : right;
}
function descending(version) {
    const [major = 0, minor = 0, patch = 0] = version.split('.').map(Number);
    return -(major * 1e12 + minor * 1e6 + patch);
}
