import type { Analysis } from '../model/analysis.ts';
import type { Cluster } from '../model/cluster.ts';
import type { RuleResult } from '../model/rule-result.ts';
import { buildFindings } from './build-findings.ts';
import { componentHealth } from './component-health.ts';
import { coverageOf } from './coverage.ts';
import { explainFindings } from './explain-findings.ts';
import { nodeRows } from './node-rows.ts';
import { orderFindings } from './order-findings.ts';
import { outcomesOf } from './outcomes.ts';
import { timelineOf } from './timeline.ts';
import { triage } from './triage.ts';
import { verdictOf } from './verdict.ts';

export type Diagnosis = Pick<
  Analysis,
  'verdict' | 'triage' | 'findings' | 'outcomes' | 'nodes' | 'timeline' | 'coverage'
> & { readonly components: Analysis['cluster']['components'] };

/** Findings to diagnosis: causes before symptoms, who is affected and what they share, what it comes to. */
export function diagnose(results: readonly RuleResult[], cluster: Cluster): Diagnosis {
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
