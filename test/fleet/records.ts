import { noGaps, type ArchiveRecord, type Gaps } from '../../src/fleet/archive-record.ts';
import type { AnalysedRow, RowFinding } from '../../src/fleet/archive-row.ts';
import type { FleetTool } from '../../src/fleet/fleet.ts';

export const tool: FleetTool = { name: 'mustread', version: '1.0.0', rules: { count: 2, digest: 'sha256:0' } };

export type Given = Partial<AnalysedRow> & { readonly path: string };

/** The record of an analysed archive, of a clear cluster where nothing else is said. */
export function analysed(row: Given, nodes: readonly string[] = [], gaps: Partial<Gaps> = {}): ArchiveRecord {
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
      nodes: { total: nodes.length, ready: nodes.length, unknown: 0 },
      findings: [],
      ...row,
    },
    nodes,
    gaps: { ...noGaps, ...gaps },
  };
}

export function failed(path: string): ArchiveRecord {
  return { row: { path, status: 'failed', failure: 'unreadable', reason: 'Nothing in it.' }, nodes: [], gaps: noGaps };
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
