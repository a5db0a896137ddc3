import { compareValues } from './dimension.ts';
import type { Group, Selection } from './fleet.ts';

/** Gathers archives under values, in the order of the archives. */
export class Selector {
  readonly #byValue = new Map<string, number[]>();

  add(value: string, archive: number): void {
    const archives = this.#byValue.get(value);
    if (archives === undefined) this.#byValue.set(value, [archive]);
    else if (archives.at(-1) !== archive) archives.push(archive);
  }

  /** In order of the values. */
  groups(clusterOf: readonly (number | undefined)[]): readonly Group[] {
    return [...this.#byValue]
      .sort(([left], [right]) => compareValues(left, right))
      .map(([value, archives]) => ({ value, ...selectionOf(archives, clusterOf) }));
  }

  /** Empty for a value that nothing was added under. */
  of(value: string, clusterOf: readonly (number | undefined)[]): Selection {
    return selectionOf(this.#byValue.get(value) ?? [], clusterOf);
  }
}

/** `clusterOf` tells the cluster of each archive. */
export function selectionOf(archives: readonly number[], clusterOf: readonly (number | undefined)[]): Selection {
  const clusters = new Set(archives.map((archive) => clusterOf[archive]));
  clusters.delete(undefined);
  return { archives, clusters: clusters.size };
}

/** What concerns most archives first. */
export function byReach(left: Group, right: Group): number {
  return right.archives.length - left.archives.length || compareValues(left.value, right.value);
}
