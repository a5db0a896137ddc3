import { readNodeRow } from './node-row.js';
import { readPodRow } from './pod-row.js';
import { readApiServiceRow, readTigeraStatusRow } from './status-row.js';
import { readDaemonSetRow, readDeploymentRow, readJobRow } from './workload-row.js';
/** A row of a table of objects; of kinds that are not listed here only that they are there. */
export function readObjectRow(kind, cells, header) {
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
function readSecretRow(cells) {
    const type = cells.get('TYPE');
    return type === undefined ? { value: {}, knows: [] } : { value: { type }, knows: ['type'] };
}
function readNamespaceRow(cells) {
    const phase = cells.get('STATUS');
    return phase === undefined ? { value: {}, knows: [] } : { value: { status: { phase } }, knows: ['status.phase'] };
}
