import type { Analysis, NodeRow } from '../model/analysis.ts';
import type { NodeChange } from '../model/comparison.ts';
import { isCutShort } from './cut-short.ts';
import { valueChanges } from './value-changes.ts';

/** Nodes that came, went or differ. One that is not named now is gone only where all nodes were listed. */
export function compareNodes(before: Analysis, after: Analysis): readonly NodeChange[] {
  const earlier = new Map(before.nodes.map((row) => [row.name, row]));
  const later = new Map(after.nodes.map((row) => [row.name, row]));
  const namesAll = !isCutShort(after) && listsNodes(after);
  return [...new Set([...earlier.keys(), ...later.keys()])].sort().flatMap((name): NodeChange[] => {
    const was = earlier.get(name);
    const is = later.get(name);
    if (was === undefined) return [{ name, change: 'added', values: [] }];
    if (is === undefined) return [{ name, change: namesAll ? 'removed' : 'lost', values: [] }];
    const values = rowChanges(was, is);
    if (values.length === 0) return [];
    return [{ name, change: was.ready !== UNSEEN && is.ready === UNSEEN ? 'lost' : 'changed', values }];
  });
}

const UNSEEN = 'not collected';

function listsNodes({ coverage }: Analysis): boolean {
  return coverage.collected.some(({ what, complete }) => what === 'Node' && complete === true);
}

function rowChanges(before: NodeRow, after: NodeRow) {
  return valueChanges([
    ...(before.ready === after.ready ? [] : [['Ready', readyOf(before), readyOf(after)] as const]),
    ['NetworkUnavailable', before.networkUnavailable, after.networkUnavailable],
    ['scheduling', schedulingOf(before), schedulingOf(after)],
    ['calico-node', calicoNodeOf(before), calicoNodeOf(after)],
    ['restarts of calico-node', restartsOf(before), restartsOf(after)],
    ['kubelet', before.version, after.version],
    ['zone', before.zone, after.zone],
    ['pool', before.pool, after.pool],
  ]);
}

function readyOf({ ready, readyReason }: NodeRow): string {
  return readyReason === undefined ? ready : `${ready} (${readyReason})`;
}

function schedulingOf({ cordoned, ready }: NodeRow): string | undefined {
  if (cordoned) return 'cordoned';
  return ready === UNSEEN ? undefined : 'open';
}

function calicoNodeOf({ calicoNode }: NodeRow): string {
  if (typeof calicoNode === 'string') return calicoNode;
  return calicoNode.ready ? calicoNode.status : `${calicoNode.status}, not ready`;
}

function restartsOf({ calicoNode }: NodeRow): string | undefined {
  return typeof calicoNode === 'string' ? undefined : calicoNode.restarts?.toString();
}
