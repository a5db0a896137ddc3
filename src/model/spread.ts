import type { Entity } from './finding.ts';
import type { SpreadName } from './rule.ts';

/** The nodes that entities are or stand on; sorted, without doubles. */
export function nodesOf(entities: readonly Entity[]): readonly string[] {
  const names = entities.flatMap((entity) => {
    if (entity.kind === 'Node') return [entity.name];
    return entity.node === undefined ? [] : [entity.node];
  });
  return [...new Set(names)].sort();
}

/** How far a finding reaches over the nodes; undefined where no node is known or touched. */
export function spreadOf(entities: readonly Entity[], total: number): SpreadName | undefined {
  const affected = nodesOf(entities).length;
  if (affected === 0 || total === 0) return undefined;
  if (affected >= total) return 'all';
  if (affected === 1) return 'one';
  if (affected * 4 < total) return 'few';
  return affected * 2 > total ? 'most' : 'some';
}
