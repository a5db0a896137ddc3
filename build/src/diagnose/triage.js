import { isPresentState } from '../model/present-state.js';
/**
 * The order in which a support engineer asks, so that a worker's own trouble is not taken for Calico's: is the worker
 * healthy, is its CNI plugin there, does calico-node run, is a migration under way. Rules belong to a question by tag.
 */
export function triage(findings, nodes, cluster) {
    const present = findings.filter(({ state, outcome }) => isPresentState(state) && outcome === 'matched');
    const tagged = (tag) => present.filter(({ tags }) => tags.includes(tag)).map(({ rule }) => rule);
    const migration = tagged('migration');
    return [
        workersAnswer(nodes, tagged('worker')),
        cniAnswer(nodes, tagged('cni')),
        calicoNodeAnswer(nodes, tagged('calico-node'), cluster),
        ...(migration.length === 0
            ? []
            : [
                {
                    question: 'Is a migration complete?',
                    answer: 'no',
                    because: 'Findings below belong to a migration.',
                    findings: migration,
                },
            ]),
    ];
}
function workersAnswer(nodes, findings) {
    const question = 'Is every worker in contact with the master?';
    const seen = nodes.filter(({ ready }) => ready !== 'not collected');
    const lost = seen.filter(({ ready }) => ready === 'Unknown');
    const because = seen.length === 0
        ? 'The state of the nodes was not collected.'
        : `${lost.length} of ${seen.length} nodes have a Ready condition of Unknown.`;
    if (findings.length > 0 || lost.length > 0)
        return { question, answer: 'no', because, findings };
    return { question, answer: seen.length === 0 ? 'unknown' : 'yes', because, findings };
}
function cniAnswer(nodes, findings) {
    const question = 'Is the CNI plugin initialised on every worker?';
    const seen = nodes.filter(({ ready }) => ready !== 'not collected');
    const without = seen.filter(({ ready, networkUnavailable }) => ready === 'False' || networkUnavailable === 'True');
    const because = seen.length === 0
        ? 'The state of the nodes was not collected.'
        : `${without.length} of ${seen.length} nodes say that they are not ready themselves or that their network is unavailable.`;
    if (findings.length > 0 || without.length > 0)
        return { question, answer: 'no', because, findings };
    return { question, answer: seen.length === 0 ? 'unknown' : 'yes', because, findings };
}
function calicoNodeAnswer(nodes, findings, cluster) {
    const question = 'Is calico-node running and ready on every worker?';
    if (!['calico', 'canal', 'unknown'].includes(cluster.networkPlugin)) {
        return { question, answer: 'not asked', because: `The network plugin is ${cluster.networkPlugin}.`, findings };
    }
    const seen = nodes.filter(({ calicoNode }) => calicoNode !== 'not collected');
    const bad = seen.filter(({ calicoNode }) => calicoNode === 'missing' || (typeof calicoNode === 'object' && !calicoNode.ready));
    if (seen.length === 0) {
        const because = "The state of calico-node's pods was not collected.";
        return { question, answer: findings.length > 0 ? 'no' : 'unknown', because, findings };
    }
    const because = `It is ready on ${seen.length - bad.length} of ${seen.length} workers${reachOf(bad.length, seen.length)}.`;
    return { question, answer: bad.length === 0 && findings.length === 0 ? 'yes' : 'no', because, findings };
}
/** The runbook's fork: one or a few point at the worker, most or all at configuration, master or datastore. */
function reachOf(bad, total) {
    if (bad === 0)
        return '';
    if (bad === total)
        return ': all are affected, which points at configuration, master or datastore';
    if (bad * 2 > total)
        return ': most are affected, which points at configuration, master or datastore';
    return bad === 1 || bad * 4 < total
        ? ': one or a few are affected, which points at those workers'
        : ': some are affected, and what they have in common points at the cause';
}
