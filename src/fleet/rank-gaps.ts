import type { ArchiveRecord } from './archive-record.ts';
import type { Failure } from './archive-row.ts';
import type { FleetGaps, Group } from './fleet.ts';
import { byReach, Selector, selectionOf } from './selector.ts';

/** What files are called differs without end; what few archives have helps few. */
const MOST_FILES = 200;

/** What was not understood or lacking, ranked by how many archives it would help. */
export function rankGaps(records: readonly ArchiveRecord[], clusterOf: readonly (number | undefined)[]): FleetGaps {
  const missing = new Selector();
  const rules = new Map<string, Set<string>>();
  const shapes = new Selector();
  const files = new Map<string, number>();
  const failures = new Selector();
  const loose: number[] = [];
  const truncated: number[] = [];
  for (const [archive, { row, gaps }] of records.entries()) {
    for (const lack of gaps.missing) {
      missing.add(lack.what, archive);
      const blocked = rules.get(lack.what) ?? new Set<string>();
      for (const rule of lack.rules) blocked.add(rule);
      rules.set(lack.what, blocked);
    }
    for (const { shape, files: count } of gaps.files) {
      shapes.add(shape, archive);
      files.set(shape, (files.get(shape) ?? 0) + count);
    }
    if (row.status === 'failed') failures.add(row.failure, archive);
    else {
      if (row.layouts.includes('loose files')) loose.push(archive);
      if (row.truncated) truncated.push(archive);
    }
  }
  return {
    missing: missing
      .groups(clusterOf)
      .map((group) => ({ ...group, rules: [...(rules.get(group.value) ?? [])].sort() }))
      .sort((left, right) => right.archives.length - left.archives.length || right.rules.length - left.rules.length),
    files: shapes
      .groups(clusterOf)
      .map((group) => ({ ...group, files: files.get(group.value) ?? 0 }))
      .sort(byReach)
      .slice(0, MOST_FILES),
    looseFiles: selectionOf(loose, clusterOf),
    truncated: selectionOf(truncated, clusterOf),
    failures: (failures.groups(clusterOf) as readonly Group<Failure>[]).toSorted(byReach),
  };
}
