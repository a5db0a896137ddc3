import { csv } from './csv.ts';
import { valueOf } from './dimension.ts';
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

/** One line for each finding of each archive, with what one groups by. */
export function renderFindingsCsv({ archives }: Fleet): string {
  const columns = [
    'archive',
    'cluster',
    'rule',
    'title',
    'severity',
    'outcome',
    'state',
    'cause',
    'nodes',
    'provider',
    'kubernetes',
    'calico',
    'month',
    'report',
  ];
  const lines = archives.flatMap((row) =>
    row.status === 'failed'
      ? []
      : row.findings.map(({ rule, title, severity, outcome, state, cause, nodes }) => [
          row.path,
          row.cluster,
          rule,
          title,
          severity,
          outcome,
          state,
          cause ? 'yes' : 'no',
          nodes,
          valueOf(row, 'provider'),
          valueOf(row, 'kubernetes'),
          valueOf(row, 'calico'),
          valueOf(row, 'month'),
          row.report,
        ]),
  );
  return csv([columns, ...lines]);
}

/** One line for each template of unexplained lines. */
export function renderUnexplainedCsv({ unexplained, archives }: Fleet): string {
  const columns = [
    'template',
    'component',
    'level',
    'unusual',
    'clusters',
    'archives',
    'lines',
    'logs',
    'nodes',
    'first',
    'last',
    'shape',
    'harmless_because',
    'one_of_the_archives',
  ];
  const lines = unexplained.map((found) => [
    found.template,
    found.component,
    found.level,
    found.unusual,
    found.clusters,
    found.archives.length,
    found.count,
    found.logs,
    found.nodes,
    found.first,
    found.last,
    found.shape,
    found.benign,
    archives[found.archives[0] ?? -1]?.path,
  ]);
  return csv([columns, ...lines]);
}
