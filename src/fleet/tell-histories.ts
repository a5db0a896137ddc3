import { isPresent } from '../model/present-finding.ts';
import type { ArchiveRecord } from './archive-record.ts';
import type { AnalysedRow } from './archive-row.ts';
import type { ClusterHistory, Course, Visit } from './fleet.ts';
import type { Recognition } from './know-clusters.ts';

interface Seen {
  readonly archive: number;
  readonly row: AnalysedRow;
  readonly record: ArchiveRecord;
}

/** How the clusters went of which there is more than one archive; those with most visits first. */
export function tellHistories(
  records: readonly ArchiveRecord[],
  inTime: readonly number[],
  recognitions: readonly (Recognition | undefined)[],
): readonly ClusterHistory[] {
  const visits = new Map<number, Seen[]>();
  for (const archive of inTime) {
    const cluster = recognitions[archive]?.cluster;
    const record = records[archive];
    if (cluster === undefined || record?.row.status !== 'analysed') continue;
    const { row } = record;
    const seen = visits.get(cluster) ?? [];
    if (!seen.some((earlier) => earlier.row.sha256 === row.sha256)) seen.push({ archive, row, record });
    visits.set(cluster, seen);
  }
  return [...visits]
    .filter(([, seen]) => seen.length > 1)
    .map(([cluster, seen]) => ({
      cluster,
      nodes: seen.findLast(({ record }) => record.nodes.length > 0)?.record.nodes ?? [],
      knownBy: [...new Set(seen.flatMap(({ archive }) => recognitions[archive]?.knownBy ?? []))].sort(),
      course: courseOf(seen),
      visits: seen.map((visit, place) => changesOf(visit, seen[place - 1])),
    }))
    .sort((left, right) => right.visits.length - left.visits.length || left.cluster - right.cluster);
}

function changesOf({ archive, row, record }: Seen, before: Seen | undefined): Visit {
  if (before === undefined) return { archive, appeared: [], resolved: [], outOfSight: [] };
  const present = new Set(presentIn(row));
  const unknown = new Set(record.gaps.missing.flatMap(({ rules }) => rules));
  const earlier = presentIn(before.row);
  const gone = earlier.filter((rule) => !present.has(rule));
  return {
    archive,
    appeared: [...present].filter((rule) => !earlier.includes(rule)),
    resolved: gone.filter((rule) => !unknown.has(rule)),
    outOfSight: gone.filter((rule) => unknown.has(rule)),
  };
}

function courseOf(seen: readonly Seen[]): Course {
  const [first, last] = [seen[0]?.row, seen.at(-1)?.row];
  if (first === undefined || last === undefined) return 'not told';
  if (last.verdict === 'inconclusive' || first.verdict === 'inconclusive') return 'not told';
  if (last.verdict === 'clear') return first.verdict === 'clear' ? 'no fault' : 'recovered';
  if (first.verdict === 'clear') return 'broke';
  const causes = causesOf(first);
  return causesOf(last).some((rule) => causes.includes(rule)) ? 'same cause' : 'other cause';
}

function presentIn({ findings }: AnalysedRow): readonly string[] {
  return findings.filter(isPresent).map(({ rule }) => rule);
}

function causesOf({ findings }: AnalysedRow): readonly string[] {
  return findings.filter(({ cause }) => cause).map(({ rule }) => rule);
}
