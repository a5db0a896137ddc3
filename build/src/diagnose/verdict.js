import { isPresentState } from '../model/present-state.js';
import { headlineOf } from './headline.js';
import { podsOf, printedOf } from './network-pods.js';
/** What it comes to. Only what is present counts; absence of data is never health. */
export function verdictOf(findings, nodes, cluster, coverage) {
    const telling = findings.filter(({ state, severity }) => isPresentState(state) && severity !== 'info');
    const unexplained = notHealthy(nodes);
    const unseen = whatWasNotSeen(nodes, cluster);
    const status = statusOf(telling, unexplained, unseen);
    const nextStep = nextStepOf(status, telling, coverage);
    return {
        status,
        headline: headlineOf(status, telling, { nodes, unexplained, unseen }),
        ...(nextStep === undefined ? {} : { nextStep }),
    };
}
function statusOf(telling, unexplained, unseen) {
    if (telling.some(({ outcome }) => outcome === 'matched'))
        return 'faulty';
    // A node that is not Ready is a fault that no rule knows, and must not come out as clear.
    if (telling.length > 0 || unexplained !== undefined)
        return 'suspect';
    return unseen === undefined ? 'clear' : 'inconclusive';
}
function notHealthy(nodes) {
    const notReady = nodes.filter(({ ready }) => ready === 'False' || ready === 'Unknown');
    if (notReady.length > 0)
        return `${notReady.length} of ${nodes.length} nodes are not Ready`;
    const notRunning = nodes.filter(({ calicoNode }) => typeof calicoNode === 'object' && !calicoNode.ready);
    return notRunning.length > 0
        ? `calico-node is not ready on ${notRunning.length} of ${nodes.length} nodes`
        : undefined;
}
/** The state of the nodes and of the network's pods must have been seen, before their silence means health. */
function whatWasNotSeen(nodes, cluster) {
    const unseenNodes = nodes.filter(({ ready }) => ready === 'not collected').length;
    if (nodes.length === 0)
        return 'the state of the nodes was not collected';
    if (unseenNodes > 0)
        return `the state of ${unseenNodes} of ${nodes.length} nodes was not collected`;
    const pods = cluster.networkPlugin === 'calico'
        ? podsOf('calico-node', cluster)
        : (cluster.objects.get('Pod') ?? []).filter(({ namespace }) => namespace !== undefined && isSystem(namespace));
    return pods.some((pod) => printedOf(pod)?.status !== undefined)
        ? undefined
        : "the state of the network's pods was not collected";
}
function isSystem(namespace) {
    return /^(?:kube-|openshift-|calico-|tigera-|cilium)/.test(namespace);
}
function nextStepOf(status, telling, coverage) {
    const [first] = telling;
    const confirm = telling.find(({ outcome }) => outcome === 'suspected')?.instances[0]?.missing[0]?.collect;
    if (status === 'suspect' && confirm !== undefined)
        return `Confirm it: ${confirm.split('\n')[0] ?? confirm}`;
    const step = first?.remedy[0];
    if (step !== undefined)
        return step.do;
    const [collect] = coverage.collectNext;
    return status === 'clear' || collect === undefined ? undefined : `Collect what is missing: ${collect}`;
}
