import type { VerdictStatus } from '../model/analysis.ts';
import type { ArchiveRecord } from './archive-record.ts';
import { countFindings } from './count-findings.ts';
import type { Fleet, FleetTool, Group } from './fleet.ts';
import { groupByDimension } from './group-by-dimension.ts';
import { knowClusters, type Recognition } from './know-clusters.ts';
import { mergeUnexplained } from './merge-unexplained.ts';
import { rankGaps } from './rank-gaps.ts';
import { Selector } from './selector.ts';
import { tellHistories } from './tell-histories.ts';

/** The worst first. */
const RESULTS: readonly (VerdictStatus | 'failed')[] = ['faulty', 'suspect', 'inconclusive', 'clear', 'failed'];

/** Says what the archives of a batch have in common. The same records give the same fleet. */
export function buildFleet(records: readonly ArchiveRecord[], tool: FleetTool): Fleet {
  const rows = records.map(({ row }) => row);
  const inTime = orderInTime(records);
  const recognitions = recognise(records, inTime);
  const clusterOf = recognitions.map((recognition) => recognition?.cluster);
  return {
    schema: 'mustread.dev/fleet/v1',
    tool,
    results: resultsOf(records, clusterOf),
    clusters: new Set(clusterOf.filter((cluster) => cluster !== undefined)).size,
    dimensions: groupByDimension(rows, [...rows.keys()], clusterOf),
    findings: countFindings(rows, clusterOf),
    histories: tellHistories(records, inTime, recognitions),
    unexplained: mergeUnexplained(records, clusterOf),
    unexplainedLines: records.reduce((sum, { unexplained }) => sum + unexplained.lines, 0),
    gaps: rankGaps(records, clusterOf),
    archives: rows.map((row, place) => ({ ...row, ...recognitions[place] })),
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

/** By the archives' places; undefined for those that failed. */
function recognise(records: readonly ArchiveRecord[], inTime: readonly number[]): readonly (Recognition | undefined)[] {
  const sightings = inTime.flatMap((place) => {
    const record = records[place];
    if (record?.row.status !== 'analysed') return [];
    return { provider: record.row.provider, identifiers: record.row.identifiers, nodes: record.nodes };
  });
  const recognised = knowClusters(sightings);
  const orderOf = new Map(inTime.map((place, order) => [place, order]));
  return records.map((_, place) => recognised[orderOf.get(place) ?? -1]);
}
