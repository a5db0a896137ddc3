import { parseKubectlCommand } from '../../kubectl/command.ts';
import type { TableHeader } from './header.ts';

const telling: readonly { readonly kind: string; readonly columns: readonly string[] }[] = [
  { kind: 'Event', columns: ['LAST SEEN', 'TYPE', 'REASON'] },
  { kind: 'Event', columns: ['LASTSEEN', 'FIRSTSEEN', 'COUNT'] },
  { kind: 'Pod', columns: ['READY', 'STATUS', 'RESTARTS'] },
  { kind: 'Node', columns: ['STATUS', 'ROLES', 'VERSION'] },
  { kind: 'DaemonSet', columns: ['DESIRED', 'CURRENT', 'READY', 'UP-TO-DATE'] },
  { kind: 'Deployment', columns: ['READY', 'UP-TO-DATE'] },
  { kind: 'Deployment', columns: ['DESIRED', 'CURRENT', 'UP-TO-DATE'] },
  { kind: 'Job', columns: ['COMPLETIONS'] },
  { kind: 'Secret', columns: ['TYPE', 'DATA'] },
  { kind: 'ClusterOperator', columns: ['VERSION', 'AVAILABLE', 'PROGRESSING', 'DEGRADED', 'SINCE'] },
  { kind: 'TigeraStatus', columns: ['AVAILABLE', 'PROGRESSING', 'DEGRADED', 'SINCE'] },
  { kind: 'APIService', columns: ['SERVICE', 'AVAILABLE', 'AGE'] },
];

/** The kind of the objects in a table, by its columns or by the command that printed it. */
export function kindOfTable(
  header: TableHeader,
  names: readonly string[],
  command: string | undefined,
): string | undefined {
  const columns = new Set(header.columns.map(({ name }) => name));
  const told = telling.find((each) => each.columns.every((name) => columns.has(name)))?.kind;
  if (told !== undefined) return told;
  const call = command === undefined ? undefined : parseKubectlCommand(command);
  if (call?.verb === 'get' && call.kind !== undefined) return call.kind;
  // The columns alone could be another kind's, but every cluster has this namespace.
  const isNamespaces = [...columns].join(' ') === 'NAME STATUS AGE' && names.includes('kube-system');
  return isNamespaces ? 'Namespace' : undefined;
}
