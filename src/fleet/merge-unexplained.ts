import { mergeTemplates } from '../mine/merge-templates.ts';
import type { AlarmLevel } from '../model/alarm.ts';
import type { BurstShape } from '../model/unexplained.ts';
import type { ArchiveRecord, ArchiveTemplate } from './archive-record.ts';
import type { FleetTemplate } from './fleet.ts';
import { selectionOf } from './selector.ts';
import { templateWeight } from './template-weight.ts';

/** Each names the archives that have it, up to all of them. */
const MOST_SHOWN = 100;

const SEVEREST_FIRST: readonly AlarmLevel[] = ['fatal', 'error', 'warning'];
const MOST_TELLING_FIRST: readonly BurstShape[] = ['burst', 'steady', 'once', 'start-up', 'not known'];

interface Sighting extends ArchiveTemplate {
  readonly archive: number;
  readonly cluster: number;
  readonly isTroubled: boolean;
}

/** The templates of lines that no rule knows, over all archives: the most unusual first. */
export function mergeUnexplained(
  records: readonly ArchiveRecord[],
  clusterOf: readonly (number | undefined)[],
): readonly FleetTemplate[] {
  const allClusters = new Set(clusterOf.filter((cluster) => cluster !== undefined)).size;
  return mergeTemplates(sightingsIn(records, clusterOf))
    .map(({ component, template, items }): FleetTemplate => {
      const [{ level: anyLevel }] = items as [Sighting];
      const troubled = items.filter(({ isTroubled }) => isTroubled);
      const reach = selectionOf([...new Set(items.map(({ archive }) => archive))], clusterOf);
      const first = items.flatMap((item) => item.first ?? []).toSorted()[0];
      const last = items
        .flatMap((item) => item.last ?? [])
        .toSorted()
        .at(-1);
      const benign = items.find((item) => item.benign !== undefined)?.benign;
      return {
        template,
        component,
        level: SEVEREST_FIRST.find((level) => items.some((item) => item.level === level)) ?? anyLevel,
        ...reach,
        count: sum(items.map(({ count }) => count)),
        logs: sum(items.map(({ logs }) => logs)),
        nodes: nodesOf(items),
        ...(first === undefined ? {} : { first }),
        ...(last === undefined ? {} : { last }),
        shape: commonest(items.map(({ shape }) => shape)),
        unusual: templateWeight({
          unusual: items.map(({ unusual }) => unusual),
          clusters: reach.clusters,
          troubled: new Set(troubled.map(({ cluster }) => cluster)).size,
          allClusters,
        }),
        ...(benign === undefined ? {} : { benign }),
      };
    })
    .sort(byWeight)
    .slice(0, MOST_SHOWN);
}

function* sightingsIn(
  records: readonly ArchiveRecord[],
  clusterOf: readonly (number | undefined)[],
): Generator<Sighting> {
  for (const [archive, { row, unexplained }] of records.entries()) {
    const cluster = clusterOf[archive];
    if (row.status === 'failed' || cluster === undefined) continue;
    const isTroubled = row.verdict === 'faulty' || row.verdict === 'suspect';
    for (const template of unexplained.templates) yield { ...template, archive, cluster, isTroubled };
  }
}

/** A cluster that is seen again has the same nodes: of its archives, the one with most counts. */
function nodesOf(items: readonly Sighting[]): number {
  const nodes = new Map<number, number>();
  for (const { cluster, nodes: count } of items) nodes.set(cluster, Math.max(count, nodes.get(cluster) ?? 0));
  return sum([...nodes.values()]);
}

function commonest(shapes: readonly BurstShape[]): BurstShape {
  const counts = MOST_TELLING_FIRST.map((shape) => ({ shape, count: shapes.filter((each) => each === shape).length }));
  return counts.reduce((most, each) => (each.count > most.count ? each : most)).shape;
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

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, each) => total + each, 0);
}
