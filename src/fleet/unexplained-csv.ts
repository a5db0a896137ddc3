import { csv } from './csv.ts';
import type { Fleet } from './fleet.ts';

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
