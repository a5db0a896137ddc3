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
  /** Where among them the log stands that was given as the nth. */
  readonly places: readonly number[];
}

export function placeLogs(
  scanned: readonly ScannedLog[],
  commands: ReadonlyMap<string, CollectedCommand>,
  objects: Cluster['objects'],
  hosts: readonly HostStatement[],
): PlacedLogs {
  const names = createPodNames(objects.get('Pod') ?? []);
  const onHost = createHosts(hosts, objects.get('Node') ?? []);
  const placed = scanned
    .map(({ origin, ...seen }, given) => ({
      given,
      log: { ...onHost(placeLog(origin, commands.get(origin.file), names)), ...seen },
    }))
    .sort(by(({ log }) => log.file));
  const places: number[] = [];
  for (const [place, { given }] of placed.entries()) places[given] = place;
  return { logs: placed.map(({ log }) => log), places };
}
