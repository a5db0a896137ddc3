import { nodeNames } from '../model/node-names.js';
import { nodesOf } from '../model/spread.js';
import { isPresentState } from '../model/present-state.js';
import { nodeOf, podsOf, printedOf } from './network-pods.js';
import { factorsOf } from './node-factors.js';
/** One row for each node that the bundle tells of. */
export function nodeRows(cluster, findings) {
    const objects = new Map((cluster.objects.get('Node') ?? []).map((node) => [node.name, node]));
    const present = findings.map((finding) => ({
        rule: finding.rule,
        nodes: nodesOf(finding.instances
            .filter(({ state, outcome }) => outcome === 'matched' && isPresentState(state))
            .map(({ entity }) => entity)),
    }));
    return nodeNames(cluster).map((name) => {
        const found = present.filter(({ nodes }) => nodes.includes(name)).map(({ rule }) => rule);
        return { name, ...stateOf(objects.get(name)), calicoNode: calicoNodeOn(name, cluster), findings: found };
    });
}
function stateOf(node) {
    if (node === undefined)
        return { ready: 'not collected', networkUnavailable: 'not collected', cordoned: false };
    const { spec, status, printed } = node.value;
    const conditions = status?.conditions;
    const ready = conditions?.find(({ type }) => type === 'Ready');
    const network = conditions?.find(({ type }) => type === 'NetworkUnavailable');
    const factors = factorsOf(node);
    const zone = factors.get('zone');
    const pool = factors.get('worker pool');
    const version = status?.nodeInfo?.kubeletVersion;
    return {
        ready: truthOf(ready?.status) ?? printedReady(printed?.ready),
        ...(ready?.reason === undefined ? {} : { readyReason: ready.reason }),
        networkUnavailable: truthOf(network?.status) ?? (conditions === undefined ? 'not collected' : 'not set'),
        cordoned: spec?.unschedulable === true,
        ...(zone === undefined ? {} : { zone }),
        ...(pool === undefined ? {} : { pool }),
        ...(version === undefined ? {} : { version }),
    };
}
function truthOf(status) {
    return status === 'True' || status === 'False' || status === 'Unknown' ? status : undefined;
}
/** A `get nodes` table tells Ready from NotReady; which kind of not, it does not say. */
function printedReady(ready) {
    return ready === undefined ? 'not collected' : ready ? 'True' : 'False';
}
function calicoNodeOn(node, cluster) {
    const pods = podsOf('calico-node', cluster);
    const here = pods.filter((pod) => nodeOf(pod) === node);
    // While a migration moves it between namespaces a node can have two; the one that is not ready needs the attention.
    const pod = here.find((each) => printedOf(each)?.ready === false) ?? here[0];
    if (pod === undefined) {
        const listed = cluster.listings.some(({ kind, filtered, of }) => kind === 'Pod' && filtered !== true && of === undefined);
        const placed = pods.length > 0 && pods.every((each) => nodeOf(each) !== undefined);
        return listed && placed ? 'missing' : 'not collected';
    }
    const printed = printedOf(pod);
    if (printed?.status === undefined)
        return 'not collected';
    return {
        pod: pod.name,
        namespace: pod.namespace ?? '',
        status: printed.status,
        ready: printed.ready === true,
        ...(printed.restarts === undefined ? {} : { restarts: printed.restarts }),
    };
}
