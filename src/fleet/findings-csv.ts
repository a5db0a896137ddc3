import { csv } from './csv.ts';
import { valueOf } from './dimension.ts';
import type { Fleet } from './fleet.ts';

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
