import { isPlaceholder } from '../model/entity.js';
import { matchesGlob } from '../text/glob.js';
import { journalOf, logSourceOf } from './log-sources.js';
/*
 * The source catalogue: what a selection could have looked at, by name, and the read-only command that collects it.
 */
/** Commands whose name alone does not say how they are to be called. */
const TEXT_COMMANDS = {
    ethtool: 'ethtool -k <interface>',
    'networkctl-status': 'networkctl status --all',
    tcpdump: 'tcpdump -c 100 -vv -n -i any udp port 4789',
};
const CLUSTER_SCOPED = new Set([
    'Node',
    'Namespace',
    'APIService',
    'Installation',
    'TigeraStatus',
    'IPPool',
    'FelixConfiguration',
]);
export function missingObject(match, entity, context) {
    if (match.kind === 'Node')
        return describeNode(entity);
    if (match.kind === 'Pod')
        return describePod(match.name, entity, context);
    return missingListing(match, context);
}
/** `kubectl get` of a kind: also what shows that something is not there. Secrets are listed by name, never read. */
export function missingListing(match, context) {
    const plural = pluralOf(match.kind);
    if (match.kind === 'Node')
        return { what: 'nodes', of: [], collect: 'kubectl get nodes -o json' };
    const namespace = match.namespace !== undefined && !/[*?{[]/.test(match.namespace) ? `-n ${match.namespace}` : '-A';
    const where = CLUSTER_SCOPED.has(match.kind) ? '' : ` ${namespace}`;
    const output = match.kind === 'Secret' ? '' : match.kind === 'Pod' ? ' -o json' : ' -o yaml';
    return {
        what: plural,
        of: [],
        collect: `kubectl get ${plural}${where}${output}`,
        ...becauseOf(context, (failure) => failure.what === plural),
    };
}
export function missingEvents(match, entity, context) {
    if (match.of === 'Node')
        return describeNode(entity);
    if (match.of === 'Pod')
        return describePod(match.name, entity, context);
    return {
        what: 'events',
        of: [],
        collect: 'kubectl get events -A -o yaml',
        ...becauseOf(context, (failure) => failure.what === 'events'),
    };
}
export function missingLogs(match, entity, context) {
    const source = logSourceOf(match);
    if (source === undefined) {
        const program = journalOf(match);
        const journal = program === 'kernel' ? '-k' : `-u ${program}`;
        return { what: `logs-${program}`, of: named(entity), collect: `journalctl ${journal} --since -2h` };
    }
    const { container, workload, label } = source;
    const of = podFor(match.pod ?? `${workload}-*`, entity, context);
    const options = `-c ${container}${match.previous === true ? ' --previous' : ''} --timestamps`;
    const namespace = of?.namespace ?? namespaceOf(`${workload}-*`, context) ?? '<namespace>';
    const collectAll = `kubectl logs -n ${namespace} -l ${label} --prefix --tail=-1 ${options}`;
    return {
        what: `logs-${container}`,
        of: named(entity),
        collect: of === undefined ? collectAll : `kubectl logs -n ${namespace} ${of.name} ${options}`,
        collectAll,
        ...becauseOf(context, (failure) => failure.what === 'logs' &&
            (failure.container === undefined || failure.container === container) &&
            (of === undefined || failure.of === undefined || failure.of.name === of.name)),
    };
}
export function missingText(match, entity) {
    const command = TEXT_COMMANDS[match.source] ?? match.source.replaceAll('-', ' ');
    return {
        what: match.source,
        of: named(entity),
        collect: `# on ${entity.kind === 'Node' ? entity.name : 'the node'}: ${command}`,
        collectAll: `# on each node: ${command}`,
    };
}
const ALL_NODES = 'kubectl describe nodes';
function describeNode(entity) {
    return {
        what: 'describe-node',
        of: named(entity),
        collect: entity.kind === 'Node' && !isPlaceholder(entity) ? `kubectl describe node ${entity.name}` : ALL_NODES,
        collectAll: ALL_NODES,
    };
}
function describePod(name, entity, context) {
    const pod = podFor(name ?? '*', entity, context);
    const owner = name?.split('*', 1)[0]?.replace(/-$/, '') ?? '';
    const isOne = owner !== '' && !/[{[?]/.test(owner);
    const collectAll = `kubectl describe pods -A${isOne ? ` -l ${labelOf(owner)}` : ''}`;
    return {
        what: 'describe-pod',
        of: named(entity),
        collect: pod === undefined ? collectAll : `kubectl describe pod -n ${pod.namespace ?? '<namespace>'} ${pod.name}`,
        collectAll,
        ...becauseOf(context, (failure) => failure.what === 'pods' && (pod === undefined || failure.of?.name === pod.name)),
    };
}
function podFor(glob, entity, context) {
    if (entity.kind === 'Pod' && !isPlaceholder(entity))
        return entity;
    const pods = entity.kind === 'Node' ? context.index.podsOnNode(entity.name) : [];
    return pods.find(({ name }) => matchesGlob(glob, name));
}
/** Where a workload's pods are, as far as any pod of it was seen. */
function namespaceOf(glob, context) {
    return context.cluster.objects.get('Pod')?.find(({ name }) => matchesGlob(glob, name))?.namespace;
}
function named(entity) {
    return entity.kind === 'Cluster' || isPlaceholder(entity) ? [] : [entity.name];
}
function becauseOf(context, isIt) {
    const failure = context.cluster.failures.find((each) => each.expected !== true && isIt(each));
    return failure === undefined ? {} : { because: failure.error };
}
function pluralOf(kind) {
    const lower = kind.toLowerCase();
    if (lower.endsWith('s'))
        return `${lower}es`;
    return lower.endsWith('y') ? `${lower.slice(0, -1)}ies` : `${lower}s`;
}
/** The label that the manifests give a workload's pods. */
function labelOf(owner) {
    if (owner === 'flannel-migration')
        return 'k8s-app=flannel-migration-controller';
    return owner.startsWith('kube-flannel') ? 'app=flannel' : `k8s-app=${owner}`;
}
