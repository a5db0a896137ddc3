import type { Cells } from './cells.ts';
import type { TableHeader } from './header.ts';
import { readNodeRow } from './node-row.ts';
import { readPodRow } from './pod-row.ts';
import type { RowReading } from './row.ts';
import { readApiServiceRow, readTigeraStatusRow } from './status-row.ts';
import { readDaemonSetRow, readDeploymentRow, readJobRow } from './workload-row.ts';

/** A row of a table of objects; of kinds that are not listed here only that they are there. */
export function readObjectRow(kind: string, cells: Cells, header: TableHeader): RowReading | undefined {
  switch (kind) {
    case 'Pod':
      return readPodRow(cells, header);
    case 'Node':
      return readNodeRow(cells);
    case 'DaemonSet':
      return readDaemonSetRow(cells);
    case 'Deployment':
      return readDeploymentRow(cells);
    case 'Job':
      return readJobRow(cells);
    case 'Secret':
      return readSecretRow(cells);
    case 'Namespace':
      return readNamespaceRow(cells);
    case 'TigeraStatus':
      return readTigeraStatusRow(cells);
    case 'APIService':
      return readApiServiceRow(cells);
    default:
      return { value: {}, knows: [] };
  }
}

function readSecretRow(cells: Cells): RowReading {
  const type = cells.get('TYPE');
  return type === undefined ? { value: {}, knows: [] } : { value: { type }, knows: ['type'] };
}

function readNamespaceRow(cells: Cells): RowReading {
  const phase = cells.get('STATUS');
  return phase === undefined ? { value: {}, knows: [] } : { value: { status: { phase } }, knows: ['status.phase'] };
}
