import type { MergedTemplate } from '../mine/merge-templates.ts';
import type { AlarmLevel } from '../model/alarm.ts';
import type { BurstShape } from '../model/unexplained.ts';
import type { ArchiveTemplate } from './archive-record.ts';
import type { FleetTemplate } from './fleet.ts';
import { templateWeight } from './template-weight.ts';

/** A template as an archive has it. */
export interface TemplateSighting extends ArchiveTemplate {
  readonly archive: number;
  readonly cluster: number;
  /** A rule found the cluster at fault. */
  readonly isTroubled: boolean;
}

const SEVEREST_FIRST: readonly AlarmLevel[] = ['fatal', 'error', 'warning'];
const MOST_TELLING_FIRST: readonly BurstShape[] = ['burst', 'steady', 'once', 'start-up', 'not known'];

/** What many archives say of one template; `allClusters`: how many there are in the fleet. */
export function fleetTemplate(
  { component, template, items }: MergedTemplate<TemplateSighting>,
  allClusters: number,
): FleetTemplate {
  const clusters = new Set(items.map(({ cluster }) => cluster)).size;
  const troubled = new Set(items.flatMap(({ cluster, isTroubled }) => (isTroubled ? cluster : []))).size;
  // ISO 8601 in UTC sorts as text.
  const first = items.flatMap((item) => item.first ?? []).toSorted()[0];
  const last = items
    .flatMap((item) => item.last ?? [])
    .toSorted()
    .at(-1);
  const benign = items.find((item) => item.benign !== undefined)?.benign;
  const unusual = items.map((item) => item.unusual);
  return {
    template,
    component,
    level: SEVEREST_FIRST.find((level) => items.some((item) => item.level === level)) ?? 'warning',
    archives: [...new Set(items.map(({ archive }) => archive))],
    clusters,
    count: sum(items.map(({ count }) => count)),
    logs: sum(items.map(({ logs }) => logs)),
    nodes: nodesOf(items),
    ...(first === undefined ? {} : { first }),
    ...(last === undefined ? {} : { last }),
    shape: commonest(items.map(({ shape }) => shape)),
    unusual: templateWeight({ unusual, clusters, troubled, allClusters }),
    ...(benign === undefined ? {} : { benign }),
  };
}

/** A cluster that is seen again has the same nodes: of its archives, the one with most counts. */
function nodesOf(items: readonly TemplateSighting[]): number {
  const nodes = new Map<number, number>();
  for (const { cluster, nodes: count } of items) nodes.set(cluster, Math.max(count, nodes.get(cluster) ?? 0));
  return sum([...nodes.values()]);
}

function commonest(shapes: readonly BurstShape[]): BurstShape {
  const counts = MOST_TELLING_FIRST.map((shape) => ({ shape, count: shapes.filter((each) => each === shape).length }));
  return counts.reduce((most, each) => (each.count > most.count ? each : most)).shape;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, each) => total + each, 0);
}
