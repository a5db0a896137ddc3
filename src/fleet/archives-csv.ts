import { csv } from './csv.ts';
import type { Fleet } from './fleet.ts';

/** One line for each archive. */
export function renderArchivesCsv({ archives }: Fleet): string {
  const columns = [
    'archive',
    'status',
    'reason',
    'verdict',
    'headline',
    'causes',
    'findings',
    'cluster',
    'collected',
    'provider',
    'kubernetes',
    'calico',
    'nodes',
    'nodes_ready',
    'report',
  ];
  const lines = archives.map((row) =>
    row.status === 'failed'
      ? [row.path, row.failure, row.reason]
      : [
          row.path,
          row.truncated ? 'truncated' : 'analysed',
          undefined,
          row.verdict,
          row.headline,
          row.findings.flatMap(({ rule, cause }) => (cause ? [rule] : [])).join(' '),
          row.findings.length,
          row.cluster,
          row.collectedAt,
          row.provider,
          row.kubernetes,
          row.calico,
          row.nodes.total,
          row.nodes.ready,
          row.report,
        ],
  );
  return csv([columns, ...lines.map((cells) => [...cells, ...columns.slice(cells.length).map(() => undefined)])]);
}
