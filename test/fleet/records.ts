import { failedRecord, type ArchiveRecord, type ArchiveTemplate, type Gaps } from '../../src/fleet/archive-record.ts';
import type { AnalysedRow, RowFinding } from '../../src/fleet/archive-row.ts';
import type { FleetTool } from '../../src/fleet/fleet.ts';

export const tool: FleetTool = { name: 'mustread', version: '1.0.0', rules: { count: 2, digest: 'sha256:0' } };

export type Given = Partial<AnalysedRow> & { readonly path: string };

/** The record of an analysed archive, of a clear cluster where nothing else is said. */
export function analysed(
  row: Given,
  nodes: readonly string[] = [],
  gaps: Partial<Gaps> = {},
  templates: readonly ArchiveTemplate[] = [],
): ArchiveRecord {
  return {
    row: {
      status: 'analysed',
      sha256: `sha256:${row.path}`,
      bytes: 1000,
      report: `archives/${row.path}/report.html`,
      analysis: `archives/${row.path}/analysis.json`,
      verdict: row.findings?.some(({ cause }) => cause) === true ? 'faulty' : 'clear',
      headline: 'A headline.',
      truncated: false,
      layouts: ['runbook'],
      provider: 'iks',
      networkPlugin: 'calico',
      identifiers: [],
      nodes: { total: nodes.length, ready: nodes.length, unknown: 0 },
      findings: [],
      ...row,
    },
    nodes,
    gaps: { files: [], missing: [], ...gaps },
    unexplained: { lines: templates.reduce((sum, { count }) => sum + count, 0), templates },
  };
}

export function failed(path: string): ArchiveRecord {
  return failedRecord(path, 'unreadable', 'Nothing in it.');
}

export function finding(rule: string, more: Partial<RowFinding> = {}): RowFinding {
  return {
    rule,
    title: `About ${rule}`,
    severity: 'critical',
    outcome: 'matched',
    state: 'active',
    cause: true,
    ...more,
  };
}

/** Lines that no rule knows, unusual enough where nothing else is said. */
export function template(text: string, more: Partial<ArchiveTemplate> = {}): ArchiveTemplate {
  return {
    template: text,
    level: 'error',
    component: 'felix',
    count: 10,
    logs: 2,
    nodes: 2,
    shape: 'burst',
    unusual: 1,
    ...more,
  };
}
