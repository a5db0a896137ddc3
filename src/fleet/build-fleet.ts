import type { VerdictStatus } from '../model/analysis.ts';
import type { ArchiveRecord } from './archive-record.ts';
import { notKnown } from './dimension.ts';
import { countFindings, groupBy } from './count-findings.ts';
import type { Fleet, FleetTool, Group } from './fleet.ts';
import { knowClusters } from './know-clusters.ts';
import { rankGaps } from './rank-gaps.ts';
import { Selector } from './selector.ts';
import { tellHistories } from './tell-histories.ts';

/** The worst first. */
const RESULTS: readonly (VerdictStatus | 'failed')[] = ['faulty', 'suspect', 'inconclusive', 'clear', 'failed'];

/** Says what the archives of a batch have in common. The same records give the same fleet. */
export function buildFleet(records: readonly ArchiveRecord[], tool: FleetTool): Fleet {
  const rows = records.map(({ row }) => row);
  const inTime = orderInTime(records);
  const clusterOf = clustersOf(records, inTime);
  return {
    schema: 'mustread.dev/fleet/v1',
    tool,
    results: resultsOf(records, clusterOf),
    clusters: new Set(clusterOf.filter((cluster) => cluster !== undefined)).size,
    dimensions: groupBy(rows, [...rows.keys()], clusterOf),
    findings: countFindings(rows, clusterOf),
    histories: tellHistories(records, inTime, clusterOf),
    gaps: rankGaps(records, clusterOf),
    archives: rows.map((row, place) => {
      const cluster = clusterOf[place];
      return cluster === undefined ? row : { ...row, cluster };
    }),
  };
}

function resultsOf(
  records: readonly ArchiveRecord[],
  clusterOf: readonly (number | undefined)[],
): readonly Group<VerdictStatus | 'failed'>[] {
  const selector = new Selector();
  for (const [place, { row }] of records.entries()) {
    selector.add(row.status === 'failed' ? 'failed' : row.verdict, place);
  }
  return RESULTS.map((value) => ({ value, ...selector.of(value, clusterOf) })).filter(
    ({ archives }) => archives.length > 0,
  );
}

/** The analysed archives as they were collected, those of unknown time first. */
function orderInTime(records: readonly ArchiveRecord[]): readonly number[] {
  const timed = records.flatMap(({ row }, place) =>
    row.status === 'analysed' ? [{ place, at: row.collectedAt ?? '' }] : [],
  );
  return timed
    .sort((left, right) => (left.at === right.at ? left.place - right.place : left.at < right.at ? -1 : 1))
    .map(({ place }) => place);
}

function clustersOf(records: readonly ArchiveRecord[], inTime: readonly number[]): readonly (number | undefined)[] {
  const sightings = inTime.map((place) => {
    const record = records[place];
    return record?.row.status === 'analysed'
      ? { provider: record.row.provider, nodes: record.nodes }
      : { provider: notKnown, nodes: [] };
  });
  const clusterOf: (number | undefined)[] = records.map(() => undefined);
  for (const [order, cluster] of knowClusters(sightings).entries()) {
    const place = inTime[order];
    if (place !== undefined) clusterOf[place] = cluster;
  }
  return clusterOf;
}
