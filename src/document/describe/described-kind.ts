import { parseKubectlCommand } from '../../kubectl/command.ts';
import type { DescribeField } from './outline.ts';

type Fields = ReadonlyMap<string, DescribeField>;

/** Keys that only one kind's text has; the first that fits counts. */
const telling: readonly { readonly kind: string; readonly keys: readonly string[] }[] = [
  { kind: 'Node', keys: ['Roles'] },
  { kind: 'Node', keys: ['System Info'] },
  { kind: 'DaemonSet', keys: ['Desired Number of Nodes Scheduled'] },
  { kind: 'Deployment', keys: ['StrategyType'] },
  { kind: 'StatefulSet', keys: ['Replicas', 'Update Strategy'] },
  { kind: 'ReplicaSet', keys: ['Replicas', 'Pods Status', 'Selector', 'Pod Template'] },
  { kind: 'CronJob', keys: ['Schedule', 'Concurrency Policy'] },
  { kind: 'Job', keys: ['Parallelism', 'Pods Statuses'] },
  { kind: 'Pod', keys: ['Namespace', 'Node'] },
  { kind: 'Service', keys: ['Session Affinity'] },
];

/**
 * The kind of the object that a text describes. Custom resources name theirs; other texts are known by their keys, or
 * by the command that printed them. Undefined where nothing tells.
 */
export function kindOfDescribed(fields: Fields, command: string | undefined): string | undefined {
  const own = fields.has('API Version') ? fields.get('Kind')?.value : undefined;
  if (own !== undefined && /^[A-Z]\w*$/.test(own)) return own;
  const told = telling.find(({ keys }) => keys.every((key) => fields.has(key)))?.kind;
  if (told !== undefined) return told;
  if (isSecretType(fields.get('Type')?.value ?? '')) return 'Secret';
  const call = command === undefined ? undefined : parseKubectlCommand(command);
  return call?.verb === 'describe' ? call.kind : undefined;
}

/** Types of secrets have a domain, but for the commonest. Services have types as well: `ClusterIP`. */
function isSecretType(type: string): boolean {
  return type === 'Opaque' || /^[a-z0-9.-]+\/[\w.-]+$/.test(type);
}
