import type { ArchiveRow } from './archive-row.ts';
import { dimensions, valueOf, type Dimension } from './dimension.ts';
import type { Group } from './fleet.ts';
import { Selector } from './selector.ts';

/** Some of the archives by what they have along each dimension. */
export function groupByDimension(
  rows: readonly ArchiveRow[],
  archives: readonly number[],
  clusterOf: readonly (number | undefined)[],
): Readonly<Record<Dimension, readonly Group[]>> {
  const groupsOf = (dimension: Dimension): readonly Group[] => {
    const selector = new Selector();
    for (const archive of archives) {
      const row = rows[archive];
      if (row?.status === 'analysed') selector.add(valueOf(row, dimension), archive);
    }
    return selector.groups(clusterOf);
  };
  return Object.fromEntries(dimensions.map((dimension) => [dimension, groupsOf(dimension)])) as Record<
    Dimension,
    readonly Group[]
  >;
}
