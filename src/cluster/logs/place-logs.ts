import type { Cluster, ClusterLog } from '../../model/cluster.ts';
import type { CollectedCommand, HostStatement, LogOrigin } from '../../model/document.ts';
import { by } from '../order.ts';
import { placeLog } from './place-log.ts';
import { createHosts } from './hosts.ts';
import { createPodNames } from './pod-names.ts';

/** A log after it was read: what its lines show beyond its origin. */
export interface ScannedLog {
  readonly origin: LogOrigin;
  /** Milliseconds since the epoch; in 1970 where `yearless`. */
  readonly firstAt?: number;
  readonly lastAt?: number;
  readonly yearless?: boolean;
}

export interface PlacedLogs {
  /** By file; logs of one file in the order in which they were given. */
  readonly logs: readonly ClusterLog[];
  /** Where among them the log stands that was given as the nth; none where it was not delivered. */
  readonly places: readonly number[];
}

/** `undelivered`: files that are empty because a command failed. */
export function placeLogs(
  scanned: readonly ScannedLog[],
  commands: ReadonlyMap<string, CollectedCommand>,
  objects: Cluster['objects'],
  hosts: readonly HostStatement[],
  undelivered: ReadonlySet<string>,
): PlacedLogs {
  const names = createPodNames(objects.get('Pod') ?? []);
  const onHost = createHosts(hosts, objects.get('Node') ?? []);
  const placed = scanned
    .map((log, given) => ({ ...log, given }))
    .filter(({ origin }) => !undelivered.has(origin.file))
    .map(({ origin, given, ...seen }) => ({
      given,
      log: { ...onHost(placeLog(origin, commands.get(origin.file), names)), ...seen },
    }))
    .sort(by(({ log }) => log.file));
  const places: number[] = [];
  for (const [place, { given }] of placed.entries()) places[given] = place;
  return { logs: placed.map(({ log }) => log), places };
}
