import type { Alarm, AlarmLevel } from '../model/alarm.ts';
import type { Cluster, ClusterLog } from '../model/cluster.ts';
import { nodeNames, nodeOfHost } from '../model/node-names.ts';
import type { Unexplained, UnexplainedTemplate } from '../model/unexplained.ts';
import { formatUtc } from '../time/timestamp.ts';
import { benignBecause } from './benign-noise.ts';
import { burstShape, type Sample } from './burst-shape.ts';
import { createDrain, type DrainGroup } from './drain.ts';
import { mask } from './mask.ts';
import { templateText } from './template-text.ts';
import { unusualness } from './unusualness.ts';

/** The alarms of one log, in absolute time. */
export interface PlacedAlarms {
  readonly log: ClusterLog;
  readonly alarms: readonly Alarm[];
  readonly notTaken: number;
}

const MOST_TEMPLATES = 2000;
const MOST_SHOWN = 50;
/** Words of a message that are looked at. */
const MOST_WORDS = 40;

const SEVEREST_FIRST: readonly AlarmLevel[] = ['fatal', 'error', 'warning'];

interface Mined {
  readonly program: string;
  readonly alarms: { readonly log: ClusterLog; readonly alarm: Alarm }[];
}

/** Alarms of all logs, in the order of the logs, to templates: the most unusual first. */
export function mineAlarms(placed: readonly PlacedAlarms[], cluster: Cluster): Unexplained {
  const drain = createDrain(MOST_TEMPLATES);
  const mined = new Map<DrainGroup, Mined>();
  for (const { log, alarms } of placed) {
    for (const alarm of alarms) {
      const program = alarm.component ?? programOf(log);
      const group = drain.groupOf(program, mask(alarm.message).trim().split(/\s+/).slice(0, MOST_WORDS));
      if (group === undefined) continue;
      const found = mined.get(group);
      if (found === undefined) mined.set(group, { program, alarms: [{ log, alarm }] });
      else found.alarms.push({ log, alarm });
    }
  }
  const logsOf = countLogs(cluster.logs);
  const templates = [...mined]
    .map(([group, found]) => templateOf(group, found, logsOf, cluster))
    .sort((a, b) => b.unusual - a.unusual || b.count - a.count || compare(a, b))
    .slice(0, MOST_SHOWN);
  const lines = placed.reduce((sum, { alarms, notTaken }) => sum + notTaken + countOf(alarms), 0);
  return { templates, lines, notShown: lines - countOf(templates) };
}

function templateOf(
  { words }: DrainGroup,
  { program, alarms }: Mined,
  logsOf: ReadonlyMap<string, number>,
  cluster: Cluster,
): UnexplainedTemplate {
  const [{ alarm: first, log: firstLog }] = alarms as [Mined['alarms'][number]];
  const logs = new Set(alarms.map(({ log }) => log));
  const count = countOf(alarms.map(({ alarm }) => alarm));
  const from = least(alarms.flatMap(({ alarm }) => alarm.firstAt ?? []));
  const to = most(alarms.flatMap(({ alarm }) => alarm.lastAt ?? []));
  const shape = burstShape(count, alarms.flatMap(samplesOf));
  const level = SEVEREST_FIRST.find((each) => alarms.some(({ alarm }) => alarm.level === each)) ?? first.level;
  const benign = benignBecause(first.message);
  const collectedAt = cluster.collection.at;
  return {
    template: templateText(words),
    level,
    component: program,
    count,
    logs: logs.size,
    nodes: nodesOf(alarms, cluster),
    ...(from === undefined ? {} : { first: formatUtc(from) }),
    ...(to === undefined ? {} : { last: formatUtc(to) }),
    shape,
    unusual: unusualness({
      level,
      shape,
      age: collectedAt === undefined || to === undefined ? undefined : collectedAt - to,
      logs: { having: logs.size, all: logsOf.get(programOf(firstLog)) ?? logs.size },
      isBenign: benign !== undefined,
    }),
    ...(benign === undefined ? {} : { benign }),
    example: { file: first.file, line: first.line, text: first.text },
  };
}

function samplesOf({ log, alarm: { times, count } }: Mined['alarms'][number]): readonly Sample[] {
  return times.map((at) => ({
    at,
    weight: count / times.length,
    ...(log.firstAt === undefined || log.yearless === true ? {} : { logFrom: log.firstAt }),
    ...(log.lastAt === undefined || log.yearless === true ? {} : { logTo: log.lastAt }),
  }));
}

function nodesOf(alarms: Mined['alarms'], cluster: Cluster): readonly string[] {
  const names = nodeNames(cluster);
  const nodes = alarms.flatMap(
    ({ log, alarm: { host } }) => log.node ?? (host === undefined ? [] : (nodeOfHost(host, names) ?? [])),
  );
  return [...new Set(nodes)].sort();
}

/** How many logs there are of each program. */
function countLogs(logs: readonly ClusterLog[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const log of logs) counts.set(programOf(log), (counts.get(programOf(log)) ?? 0) + 1);
  return counts;
}

function programOf({ container, component }: ClusterLog): string {
  return container ?? component ?? 'unknown program';
}

function countOf(counted: readonly { readonly count: number }[]): number {
  return counted.reduce((sum, { count }) => sum + count, 0);
}

function least(times: readonly number[]): number | undefined {
  return times.length === 0 ? undefined : times.reduce((a, b) => Math.min(a, b));
}

function most(times: readonly number[]): number | undefined {
  return times.length === 0 ? undefined : times.reduce((a, b) => Math.max(a, b));
}

function compare(a: UnexplainedTemplate, b: UnexplainedTemplate): number {
  return a.template < b.template ? -1 : a.template > b.template ? 1 : a.component < b.component ? -1 : 1;
}
