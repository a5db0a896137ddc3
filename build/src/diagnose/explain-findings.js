import { concerns } from '../model/entity.js';
import { isPresentState } from '../model/present-state.js';
/**
 * Draws the edges from cause to symptom, between instances on the same entity or from the cluster to all. Only what is
 * shown and present explains; a suspected cause is named as such.
 */
export function explainFindings(findings, results) {
    const explains = new Map(results.map(({ rule }) => [rule.id, rule.explains]));
    const causesOf = (symptom) => findings.filter((cause) => cause.rule !== symptom && explains.get(cause.rule)?.includes(symptom) === true);
    const explained = findings.map((finding) => {
        const causes = causesOf(finding.rule);
        const instances = finding.instances.map((instance) => ({
            ...instance,
            explainedBy: causes
                .filter((cause) => cause.instances.some((other) => accountsFor(other, instance)))
                .map(({ rule }) => rule),
        }));
        const all = instances.every(({ explainedBy }) => explainedBy.length > 0);
        const explainedBy = all ? [...new Set(instances.flatMap((instance) => instance.explainedBy))].sort() : [];
        return {
            ...finding,
            instances,
            explainedBy,
            suspectedCauses: explainedBy.length > 0
                ? []
                : causes
                    .filter((cause) => cause.outcome === 'suspected' && isPresentState(cause.state))
                    .map(({ rule }) => rule)
                    .sort(),
        };
    });
    return explained.map((finding) => ({
        ...finding,
        explains: explained
            .filter(({ instances }) => instances.some(({ explainedBy }) => explainedBy.includes(finding.rule)))
            .map(({ rule }) => rule)
            .sort(),
    }));
}
function accountsFor(cause, symptom) {
    return (cause.outcome === 'matched' &&
        isPresentState(cause.state) &&
        (cause.entity.kind === 'Cluster' ||
            concerns(cause.entity, symptom.entity) ||
            concerns(symptom.entity, cause.entity)));
}
