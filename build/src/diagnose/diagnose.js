import { buildFindings } from './build-findings.js';
import { componentHealth } from './component-health.js';
import { coverageOf } from './coverage.js';
import { explainFindings } from './explain-findings.js';
import { nodeRows } from './node-rows.js';
import { orderFindings } from './order-findings.js';
import { outcomesOf } from './outcomes.js';
import { timelineOf } from './timeline.js';
import { triage } from './triage.js';
import { verdictOf } from './verdict.js';
/** Findings to diagnosis: causes before symptoms, who is affected and what they share, what it comes to. */
export function diagnose(results, cluster) {
    const findings = orderFindings(explainFindings(buildFindings(results, cluster), results));
    const nodes = nodeRows(cluster, findings);
    const components = componentHealth(cluster);
    const coverage = coverageOf(cluster, results);
    return {
        verdict: verdictOf(findings, nodes, cluster, coverage),
        triage: triage(findings, nodes, cluster),
        findings,
        outcomes: outcomesOf(results),
        nodes,
        timeline: timelineOf(findings, cluster),
        coverage,
        components,
    };
}
