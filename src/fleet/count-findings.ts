import { severities } from '../model/rule.ts';
import type { ArchiveRow, RowFinding } from './archive-row.ts';
import type { FleetFinding } from './fleet.ts';
import { groupByDimension } from './group-by-dimension.ts';
import { Selector } from './selector.ts';
import { standingsOf } from './standing.ts';

/** Every rule with a finding, with the archives that have it. */
export function countFindings(
  rows: readonly ArchiveRow[],
  clusterOf: readonly (number | undefined)[],
): readonly FleetFinding[] {
  const named = new Map<string, RowFinding>();
  const archives = new Selector();
  for (const [place, row] of rows.entries()) {
    if (row.status === 'failed') continue;
    for (const finding of row.findings) {
      if (!named.has(finding.rule)) named.set(finding.rule, finding);
      for (const standing of standingsOf(finding)) archives.add(`${standing} ${finding.rule}`, place);
    }
  }
  return [...named.values()]
    .map(({ rule, title, severity }): FleetFinding => {
      const present = archives.of(`present ${rule}`, clusterOf);
      return {
        rule,
        title,
        severity,
        present,
        cause: archives.of(`cause ${rule}`, clusterOf),
        suspected: archives.of(`suspected ${rule}`, clusterOf),
        past: archives.of(`past ${rule}`, clusterOf),
        by: groupByDimension(rows, present.archives, clusterOf),
      };
    })
    .sort(bySpread);
}

function bySpread(left: FleetFinding, right: FleetFinding): number {
  return (
    right.present.clusters - left.present.clusters ||
    right.present.archives.length - left.present.archives.length ||
    right.suspected.clusters - left.suspected.clusters ||
    severities.indexOf(left.severity) - severities.indexOf(right.severity) ||
    (left.rule < right.rule ? -1 : 1)
  );
}
