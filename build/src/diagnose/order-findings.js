import { severities } from '../model/rule.js';
const STATES = ['active', 'intermittent', 'recovered', 'historical'];
/** Present before past, shown before suspected, what matters before what is only noted, causes before their symptoms, then severity, reach and id. */
export function orderFindings(findings) {
    return [...findings].sort((a, b) => {
        const keys = rank(a).map((part, index) => part - (rank(b)[index] ?? 0));
        return keys.find((difference) => difference !== 0) ?? (a.rule < b.rule ? -1 : 1);
    });
}
function rank(finding) {
    return [
        Math.max(0, STATES.indexOf(finding.state) - 1),
        Number(finding.outcome === 'suspected'),
        Number(finding.severity === 'info'),
        Number(finding.explainedBy.length > 0),
        STATES.indexOf(finding.state),
        severities.indexOf(finding.severity),
        -finding.explains.length,
        -(finding.affected?.nodes.length ?? 0),
    ];
}
