import { concerns } from '../model/entity.ts';
import type { Entity } from '../model/finding.ts';

/**
 * Answers which of many things count for an entity, in their order: those whose own entity `concerns` it, without asking
 * each of them.
 */
export function indexByEntity<T>(
  things: readonly T[],
  entityOf: (thing: T) => Entity,
): (subject: Entity) => readonly T[] {
  /** By the name of a thing's entity, and by that of its node. */
  const places = new Map<string, number[]>();
  for (const [place, thing] of things.entries()) {
    const { name, node } = entityOf(thing);
    for (const each of new Set([name, node])) {
      if (each === undefined) continue;
      const found = places.get(each);
      if (found === undefined) places.set(each, [place]);
      else found.push(place);
    }
  }

  return (subject) => {
    if (subject.kind === 'Cluster') return things;
    const named = places.get(subject.name) ?? [];
    const around = subject.node === undefined ? [] : (places.get(subject.node) ?? []);
    const candidates = around.length === 0 ? named : [...new Set([...named, ...around])].sort((a, b) => a - b);
    return candidates.map((place) => things[place] as T).filter((thing) => concerns(entityOf(thing), subject));
  };
}
