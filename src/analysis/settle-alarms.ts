import { resolveYear } from '../cluster/resolve-year.ts';
import type { AlarmShelf } from '../mine/alarm-shelf.ts';
import type { PlacedAlarms } from '../mine/mine-alarms.ts';
import type { Alarm } from '../model/alarm.ts';
import type { Cluster } from '../model/cluster.ts';

/** Gives alarms their log, in the order of the cluster's logs, and stamps without a year the year that fits. */
export function settleAlarms(
  shelf: AlarmShelf,
  logPlaces: readonly number[],
  { logs, collection }: Cluster,
): readonly PlacedAlarms[] {
  const settled: PlacedAlarms[] = [];
  logPlaces.forEach((place, added) => {
    const log = logs[place];
    if (log === undefined) return;
    const { alarms, notTaken } = shelf.of(added);
    settled[place] = { log, notTaken, alarms: alarms.map((alarm) => inYear(alarm, collection.at)) };
  });
  return settled.filter(Boolean);
}

function inYear(alarm: Alarm, collectedAt: number | undefined): Alarm {
  if (alarm.yearless !== true) return alarm;
  const { firstAt, lastAt, yearless: _, times, ...rest } = alarm;
  const first = firstAt === undefined ? undefined : resolveYear(firstAt, collectedAt);
  const last = lastAt === undefined ? undefined : resolveYear(lastAt, collectedAt);
  return {
    ...rest,
    ...(first === undefined ? {} : { firstAt: first }),
    ...(last === undefined ? {} : { lastAt: last }),
    times: times.flatMap((at) => resolveYear(at, collectedAt) ?? []),
  };
}
