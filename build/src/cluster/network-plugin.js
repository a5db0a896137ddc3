import { listAt, mapAt, textAt } from './json-fields.js';
/** The part of a plugin that runs on every node; where several are seen, the first of these is the cluster's. */
const AGENTS = [
    ['canal', /^canal(?:-[a-z0-9]{5})?$/],
    ['calico', /^calico-node(?:-windows)?(?:-[a-z0-9]{5})?$/],
    ['cilium', /^cilium(?:-[a-z0-9]{5})?$/],
    ['ovn-kubernetes', /^ovnkube-node(?:-[a-z0-9]{5})?$/],
    ['openshift-sdn', /^sdn(?:-[a-z0-9]{5})?$/],
    ['flannel', /^kube-flannel(?:-|$)|^flannel(?:-ds)?(?:-[a-z0-9]{5})?$/],
    ['kindnet', /^kindnet(?:-[a-z0-9]{5})?$/],
];
/** Agents of plugins that have no name here: with them the answer is `unknown`, never `none`. */
const OTHER_AGENT = /^(?:weave-net|kube-router|antrea-agent|aws-node|azure-cn[is]|anetd|netd|multus|romana)/;
/** What the plugin says of itself in the node's condition NetworkUnavailable. */
const CONDITION_REASON = [
    ['calico', /^CalicoIs(?:Up|Down)$/],
    ['cilium', /^CiliumIsUp$/],
    ['flannel', /^FlannelIsUp$/],
];
const NODE_ANNOTATION = [
    ['calico', 'projectcalico.org/'],
    ['cilium', 'io.cilium.network.'],
    ['cilium', 'network.cilium.io/'],
    ['ovn-kubernetes', 'k8s.ovn.org/'],
    // k3s runs flannel inside its own process: there is no pod of it.
    ['flannel', 'flannel.alpha.coreos.com/'],
];
const CALICO_COMPONENT = /^(?:calico-.+|typha|kube-controllers|tigera-operator)$/;
/** Set by Calico's migration controller on nodes (kube-controllers/pkg/controllers/flannelmigration). */
const MIGRATION_LABEL = 'projectcalico.org/node-network-during-migration';
/** The type that OpenShift's Network resource names, in lower case. */
const OPENSHIFT_TYPE = new Map([
    ['calico', 'calico'],
    ['openshiftsdn', 'openshift-sdn'],
    ['ovnkubernetes', 'ovn-kubernetes'],
    ['cilium', 'cilium'],
]);
/** The plugin that runs, by what OpenShift states, its agents, its word on the nodes, or its logs, in this order. */
export function networkPluginOf({ objects, listings, logs }) {
    const nodes = objects.get('Node') ?? [];
    const plugin = statedPlugin(objects) ?? agentOf(objects) ?? conditionOf(nodes) ?? logged(logs) ?? annotated(nodes);
    if (plugin !== undefined)
        return plugin;
    return isNone(objects, listings) ? 'none' : 'unknown';
}
function statedPlugin(objects) {
    for (const { value } of objects.get('Network') ?? []) {
        const type = textAt(value, 'status', 'networkType') ??
            textAt(value, 'spec', 'networkType') ??
            textAt(value, 'spec', 'defaultNetwork', 'type');
        const plugin = OPENSHIFT_TYPE.get(type?.toLowerCase() ?? '');
        if (plugin !== undefined)
            return plugin;
    }
    return undefined;
}
function agentOf(objects) {
    const seen = agentsAmong(agentNames(objects));
    const migrates = (objects.get('Node') ?? []).some(({ value }) => Object.hasOwn(mapAt(value, 'metadata', 'labels'), MIGRATION_LABEL));
    return migrates && seen.includes('calico') ? 'calico' : seen[0];
}
function agentsAmong(names) {
    return AGENTS.filter(([, agent]) => names.some((name) => agent.test(name))).map(([plugin]) => plugin);
}
function agentNames(objects) {
    return ['DaemonSet', 'Pod'].flatMap((kind) => (objects.get(kind) ?? []).map(({ name }) => name));
}
function conditionOf(nodes) {
    const reasons = nodes.flatMap(({ value }) => {
        const condition = findCondition(value, 'NetworkUnavailable');
        return textAt(condition, 'reason') ?? [];
    });
    return CONDITION_REASON.find(([, said]) => reasons.some((reason) => said.test(reason)))?.[0];
}
/** The pods whose logs were collected, or a part of Calico that speaks in a log of an unknown pod. */
function logged(logs) {
    const [agent] = agentsAmong(logs.flatMap(({ pod }) => pod ?? []));
    if (agent !== undefined)
        return agent;
    return logs.some(({ component }) => component !== undefined && CALICO_COMPONENT.test(component))
        ? 'calico'
        : undefined;
}
function annotated(nodes) {
    const names = nodes.flatMap(({ value }) => Object.keys(mapAt(value, 'metadata', 'annotations')));
    return NODE_ANNOTATION.find(([, prefix]) => names.some((name) => name.startsWith(prefix)))?.[0];
}
/** Only a listing of all pods shows that no agent runs, and only nodes that are all not ready that none is built in. */
function isNone(objects, listings) {
    const nodes = objects.get('Node') ?? [];
    const isListed = listings.some(({ kind, namespace, namespaceUnknown, filtered, of }) => kind === 'Pod' && namespace === undefined && namespaceUnknown !== true && filtered !== true && of === undefined);
    const anyReady = nodes.some(({ value }) => textAt(findCondition(value, 'Ready'), 'status') === 'True');
    return isListed && nodes.length > 0 && !anyReady && !agentNames(objects).some((name) => OTHER_AGENT.test(name));
}
function findCondition(value, type) {
    return listAt(value, 'status', 'conditions').find((condition) => textAt(condition, 'type') === type);
}
