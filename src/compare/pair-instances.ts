import type { Entity, Instance } from '../model/finding.ts';
import { entityKey } from '../model/entity.ts';
import { podWorkload } from './pod-workload.ts';
import { withoutFolder } from './sight.ts';

export interface InstancePair {
  readonly before?: Instance;
  readonly after?: Instance;
}

/**
 * Instances of one rule that are of the same entity. A pod that was replaced by another of the same workload on the
 * same node is the same one for this purpose.
 */
export function pairInstances(before: readonly Instance[], after: readonly Instance[]): readonly InstancePair[] {
  const pairs: InstancePair[] = [];
  let restBefore = before;
  let restAfter = after;
  for (const key of [entityKey, lastingKey]) {
    const found = pairBy(key, restBefore, restAfter);
    pairs.push(...found.pairs);
    ({ restBefore, restAfter } = found);
  }
  return [...pairs, ...restBefore.map((each) => ({ before: each })), ...restAfter.map((each) => ({ after: each }))];
}

function pairBy(
  key: (entity: Entity) => string | undefined,
  before: readonly Instance[],
  after: readonly Instance[],
): { readonly pairs: readonly InstancePair[]; readonly restBefore: Instance[]; readonly restAfter: Instance[] } {
  const waiting = new Map<string, Instance>();
  const restBefore: Instance[] = [];
  for (const instance of before) {
    const name = key(instance.entity);
    if (name === undefined || waiting.has(name)) restBefore.push(instance);
    else waiting.set(name, instance);
  }
  const pairs: InstancePair[] = [];
  const restAfter: Instance[] = [];
  for (const instance of after) {
    const name = key(instance.entity);
    const earlier = name === undefined ? undefined : waiting.get(name);
    if (name === undefined || earlier === undefined) {
      restAfter.push(instance);
      continue;
    }
    waiting.delete(name);
    pairs.push({ before: earlier, after: instance });
  }
  return { pairs, restBefore: [...waiting.values(), ...restBefore], restAfter };
}

/** What outlasts an entity's name; undefined where the name itself lasts. */
function lastingKey({ kind, name, namespace, node }: Entity): string | undefined {
  if (kind === 'File') return withoutFolder(name);
  if (kind !== 'Pod' || node === undefined) return undefined;
  return JSON.stringify([namespace, podWorkload(name), node]);
}
