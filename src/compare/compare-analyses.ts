import type { Analysis } from '../model/analysis.ts';
import { changeKinds, type ChangeKind, type ComparedSide, type Comparison } from '../model/comparison.ts';
import { cautionsOf } from './cautions.ts';
import { compareClusters } from './compare-clusters.ts';
import { compareFindings } from './compare-findings.ts';
import { compareNodes } from './compare-nodes.ts';

/** What changed from one analysis to another, as far as the two can be compared. */
export function compareAnalyses(before: Analysis, after: Analysis): Comparison {
  const findings = compareFindings(before, after);
  return {
    schema: 'mustread.dev/comparison/v1',
    before: sideOf(before),
    after: sideOf(after),
    cautions: cautionsOf(before, after),
    counts: Object.fromEntries(
      changeKinds.map((kind) => [kind, findings.filter(({ change }) => change === kind).length]),
    ) as Record<ChangeKind, number>,
    findings,
    nodes: compareNodes(before, after),
    cluster: compareClusters(before, after),
  };
}

function sideOf({ bundle, verdict, tool }: Analysis): ComparedSide {
  const { name, sha256, collectedAt, truncated } = bundle;
  const { status, headline } = verdict;
  return {
    name,
    sha256,
    ...(collectedAt === undefined ? {} : { collectedAt }),
    truncated,
    status,
    headline,
    rules: tool.rules,
  };
}
