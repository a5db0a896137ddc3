import type { Cluster, CollectionTime } from '../model/cluster.ts';
import type {
  ClockStatement,
  CollectedCommand,
  CollectionFailure,
  Document,
  FileSummary,
  HostStatement,
  Listing,
  SourcedEvent,
  SourcedObject,
  TextLines,
  VersionStatement,
} from '../model/document.ts';
import type { Problem } from '../model/problem.ts';
import { collectionTime } from './collection-time.ts';
import { mergeEvents } from './events/merge-events.ts';
import { layoutsOf } from './layouts.ts';
import { commandsByFile } from './listings/commands-by-file.ts';
import { sharpenListings } from './listings/sharpen-listings.ts';
import { placeLogs, type ScannedLog } from './logs/place-logs.ts';
import { networkPluginOf } from './network-plugin.ts';
import { mergeObjects } from './objects/merge-objects.ts';
import { placeObject } from './objects/place-object.ts';
import { mixedClusters } from './objects/mixed-clusters.ts';
import { createObservedTimes } from './observed-times.ts';
import { orderProblems } from './order-problems.ts';
import { by } from './order.ts';
import { providerOf } from './provider.ts';
import { clusterVersions } from './versions.ts';

export interface BuiltCluster {
  readonly cluster: Cluster;
  /** Where among the cluster's logs the log stands that was added as the nth. */
  readonly logPlaces: readonly number[];
}

/** Collects documents in any order; the cluster is the same. Only logs of one file must come in the file's order. */
export interface ClusterBuilder {
  add(document: Exclude<Document, { type: 'log' }>): void;
  /** How many logs were added before this one. */
  addLog(log: ScannedLog): number;
  /** `modifiedAt`: the latest date of the bundle's files; `problems`: those of the phases before. */
  build(facts: { readonly modifiedAt?: number; readonly problems?: readonly Problem[] }): BuiltCluster;
}

export function createClusterBuilder(): ClusterBuilder {
  const objects: SourcedObject[] = [];
  const events: SourcedEvent[] = [];
  const listings: Listing[] = [];
  const logs: ScannedLog[] = [];
  const texts: TextLines[] = [];
  const failures: CollectionFailure[] = [];
  const clocks: ClockStatement[] = [];
  const hosts: HostStatement[] = [];
  const versions: VersionStatement[] = [];
  const commands: CollectedCommand[] = [];
  const files: FileSummary[] = [];
  const problems: Problem[] = [];
  const observed = createObservedTimes();

  function add(document: Exclude<Document, { type: 'log' }>): void {
    switch (document.type) {
      case 'objects':
        // One by one: a list can hold more elements than a call takes arguments.
        for (const object of document.objects) {
          objects.push(object);
          observed.addObject(object);
        }
        for (const event of document.events) {
          events.push(event);
          observed.addEvent(event);
        }
        for (const listing of document.listings) listings.push(listing);
        break;
      case 'text':
        texts.push(document.text);
        break;
      case 'failure':
        failures.push(document.failure);
        break;
      case 'clock':
        clocks.push(document.clock);
        break;
      case 'host':
        hosts.push(document.host);
        break;
      case 'version':
        versions.push(document.version);
        break;
      case 'commands':
        for (const command of document.commands) commands.push(command);
        break;
      case 'problem':
        problems.push(document.problem);
        break;
      case 'file':
        files.push(document.file);
        break;
    }
  }

  function build(facts: Parameters<ClusterBuilder['build']>[0]): BuiltCluster {
    const byFile = commandsByFile(commands);
    const merged = mergeObjects(objects.map((object) => placeObject(object, byFile.get(object.source.file))));
    const placed = placeLogs(logs, byFile, merged.objects, hosts);
    const found = [...problems, ...(facts.problems ?? [])];
    const sharpened = sharpenListings({
      listings,
      objects,
      commands: byFile,
      files,
      answered: answeredFiles(found),
      problems: found,
    });
    const collection = collectionTime(clocks, observed.latest(), facts.modifiedAt);
    const cluster: Cluster = {
      objects: merged.objects,
      events: mergeEvents(events, collection.at),
      logs: placed.logs,
      texts: texts.toSorted(
        by(
          ({ file }) => file,
          ({ firstLine }) => firstLine,
        ),
      ),
      listings: sharpened,
      failures: failures.toSorted(
        by(
          ({ file }) => file,
          ({ line }) => line,
          ({ what }) => what,
        ),
      ),
      commands: commands.toSorted(
        by(
          ({ file }) => file,
          ({ command }) => command,
        ),
      ),
      files: files.toSorted(by(({ path }) => path)),
      layouts: layoutsOf(files),
      provider: providerOf(versions, merged.objects, placed.logs),
      networkPlugin: networkPluginOf({ objects: merged.objects, listings: sharpened, logs: placed.logs }),
      versions: clusterVersions(versions, merged.objects),
      collection,
      problems: orderProblems([
        ...found,
        ...merged.problems,
        ...mixedClusters(merged.objects, sharpened),
        ...timeProblems(collection),
      ]),
    };
    return { cluster, logPlaces: placed.places };
  }

  /** Files whose answer is known, or known to be incomplete: none of them says that there is nothing. */
  function answeredFiles(found: readonly Problem[]): ReadonlySet<string> {
    return new Set([
      ...objects.map(({ source }) => source.file),
      ...events.map(({ excerpt }) => excerpt.file),
      ...listings.map(({ file }) => file),
      ...failures.map(({ file }) => file),
      ...found.flatMap(({ file }) => file ?? []),
    ]);
  }

  function timeProblems({ basis }: CollectionTime): readonly Problem[] {
    const isNeeded =
      logs.length > 0 || events.some(({ lastAt, lastAge }) => lastAt === undefined && lastAge !== undefined);
    if (basis !== 'unknown' || !isNeeded) return [];
    return [
      {
        code: 'time-unknown',
        message: 'Nothing tells when this was collected, so how old its events and logs are is not known',
      },
    ];
  }

  return {
    add,
    addLog(log) {
      if (log.yearless !== true) observed.add(log.lastAt, log.origin.file);
      return logs.push(log) - 1;
    },
    build,
  };
}
