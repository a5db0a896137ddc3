import { mergeTemplates } from '../mine/merge-templates.ts';
import type { ArchiveRecord } from './archive-record.ts';
import type { FleetTemplate } from './fleet.ts';
import { fleetTemplate, type TemplateSighting } from './fleet-template.ts';

/** Each names the archives that have it, up to all of them. */
const MOST_SHOWN = 100;

/** The templates of lines that no rule knows, over all archives: the most unusual first. */
export function mergeUnexplained(
  records: readonly ArchiveRecord[],
  clusterOf: readonly (number | undefined)[],
): readonly FleetTemplate[] {
  const clusters = new Set(clusterOf.filter((cluster) => cluster !== undefined)).size;
  return mergeTemplates(sightingsIn(records, clusterOf))
    .map((merged) => fleetTemplate(merged, clusters))
    .sort(byWeight)
    .slice(0, MOST_SHOWN);
}

function* sightingsIn(
  records: readonly ArchiveRecord[],
  clusterOf: readonly (number | undefined)[],
): Generator<TemplateSighting> {
  for (const [archive, { row, unexplained }] of records.entries()) {
    const cluster = clusterOf[archive];
    if (row.status === 'failed' || cluster === undefined) continue;
    const isTroubled = row.verdict === 'faulty' || row.verdict === 'suspect';
    for (const template of unexplained.templates) yield { ...template, archive, cluster, isTroubled };
  }
}

function byWeight(left: FleetTemplate, right: FleetTemplate): number {
  return (
    right.unusual - left.unusual ||
    right.clusters - left.clusters ||
    right.count - left.count ||
    compare(left.template, right.template) ||
    compare(left.component, right.component)
  );
}

function compare(left: string, right: string): number {
  return left < right ? -1 : left > right ? 1 : 0;
}
