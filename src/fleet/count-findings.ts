import { isPresent } from '../model/present-finding.ts';
import { severities } from '../model/rule.ts';
import type { ArchiveRow, RowFinding } from './archive-row.ts';
import { dimensions, valueOf, type Dimension } from './dimension.ts';
import type { FleetFinding, Group } from './fleet.ts';
import { Selector } from './selector.ts';

/** How a finding stands in an archive; a finding that is a cause is present too. */
export const standings = ['present', 'cause', 'suspected', 'past'] as const;
export type Standing = (typeof standings)[number];

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
        by: groupBy(rows, present.archives, clusterOf),
      };
    })
    .sort(bySpread);
}

export function groupBy(
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

function standingsOf(finding: RowFinding): readonly Standing[] {
  if (finding.outcome === 'suspected') return ['suspected'];
  if (!isPresent(finding)) return ['past'];
  return finding.cause ? ['present', 'cause'] : ['present'];
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
