import { isPresent } from '../model/present-finding.ts';
import type { ArchiveRecord, ArchiveUnexplained, Gaps } from '../fleet/archive-record.ts';
import type { AnalysedRow } from '../fleet/archive-row.ts';
import { nameShape } from '../fleet/name-shape.ts';
import type { Analysis } from '../model/analysis.ts';

/** Enough to know a cluster again, whatever its size. */
const NODES_KEPT = 50;
/** A tree of files that is no bundle has any number of names. */
const SHAPES_KEPT = 50;
/** Of unexplained lines. */
const TEMPLATES_KEPT = 30;
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
    gaps: gapsOf(analysis),
    unexplained: unexplainedOf(analysis),
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

function gapsOf({ coverage }: Analysis): Gaps {
  const shapes = new Map<string, number>();
  for (const { path, understoodAs } of coverage.files) {
    if (understoodAs !== 'text' && understoodAs !== 'binary') continue;
    const shape = nameShape(path);
    if (shapes.has(shape) || shapes.size < SHAPES_KEPT) shapes.set(shape, (shapes.get(shape) ?? 0) + 1);
  }
  const missing = new Map<string, Set<string>>();
  for (const { what, blocks } of coverage.missing) {
    const rules = missing.get(what) ?? new Set<string>();
    for (const rule of blocks) rules.add(rule);
    missing.set(what, rules);
  }
  return {
    files: [...shapes].sort(byName).map(([shape, files]) => ({ shape, files })),
    missing: [...missing].sort(byName).map(([what, rules]) => ({ what, rules: [...rules].sort() })),
  };
}

function unexplainedOf({ unexplained }: Analysis): ArchiveUnexplained {
  const { lines, templates } = unexplained ?? { lines: 0, templates: [] };
  return {
    lines,
    templates: templates.slice(0, TEMPLATES_KEPT).map((found) => {
      const { template, level, component, count, logs, nodes, first, last, shape, unusual, benign } = found;
      return {
        template,
        level,
        component,
        count,
        logs,
        nodes: nodes.length,
        ...(first === undefined ? {} : { first }),
        ...(last === undefined ? {} : { last }),
        shape,
        unusual,
        ...(benign === undefined ? {} : { benign }),
      };
    }),
  };
}

function cut(text: string): string {
  return text.length <= LONGEST_TEXT ? text : `${text.slice(0, LONGEST_TEXT - 1)}…`;
}

function byName([left]: readonly [string, unknown], [right]: readonly [string, unknown]): number {
  return left < right ? -1 : 1;
}
