import type { ArchiveRecord } from '../fleet/archive-record.ts';
import type { AnalysedRow } from '../fleet/archive-row.ts';
import type { Analysis } from '../model/analysis.ts';
import { isPresent } from '../model/present-finding.ts';
import { archiveGaps } from './archive-gaps.ts';
import { archiveUnexplained } from './archive-unexplained.ts';

/** Enough to know a cluster again, whatever its size. */
const NODES_KEPT = 50;
const LONGEST_TEXT = 300;

type OfFile = Pick<AnalysedRow, 'path' | 'sha256' | 'bytes' | 'report' | 'analysis'>;

/** The little of an analysis that a fleet report needs, with bounds on each part. */
export function describeArchive(analysis: Analysis, file: OfFile): ArchiveRecord {
  return {
    row: rowOf(analysis, file),
    nodes: analysis.nodes
      .map(({ name }) => cut(name))
      .sort()
      .slice(0, NODES_KEPT),
    gaps: archiveGaps(analysis),
    unexplained: archiveUnexplained(analysis),
  };
}

function rowOf({ bundle, cluster, verdict, findings, problems }: Analysis, file: OfFile): AnalysedRow {
  const { path, sha256, bytes, report, analysis } = file;
  return {
    path,
    status: 'analysed',
    sha256,
    bytes,
    report,
    analysis,
    verdict: verdict.status,
    headline: cut(verdict.headline),
    ...(bundle.collectedAt === undefined ? {} : { collectedAt: bundle.collectedAt }),
    truncated: bundle.truncated || problems.some(({ code }) => code === 'limit-reached'),
    layouts: bundle.layouts,
    provider: cluster.provider,
    networkPlugin: cluster.networkPlugin,
    identifiers: cluster.identifiers ?? [],
    ...(cluster.kubernetes === undefined ? {} : { kubernetes: cut(cluster.kubernetes) }),
    ...(cluster.calico === undefined ? {} : { calico: cut(cluster.calico) }),
    nodes: cluster.nodes,
    findings: findings.map((finding) => ({
      rule: finding.rule,
      title: finding.title,
      severity: finding.severity,
      outcome: finding.outcome,
      state: finding.state,
      cause: isPresent(finding) && finding.explainedBy.length === 0,
      ...(finding.affected === undefined ? {} : { nodes: finding.affected.nodes.length }),
    })),
  };
}

function cut(text: string): string {
  return text.length <= LONGEST_TEXT ? text : `${text.slice(0, LONGEST_TEXT - 1)}…`;
}
