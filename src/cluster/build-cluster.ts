import type { Cluster, CollectionTime } from '../model/cluster.ts';
import type { CollectedCommand } from '../model/document.ts';
import type { Problem } from '../model/problem.ts';
import { clusterIdentifiers } from './cluster-identifiers.ts';
import { collectionTime } from './collection-time.ts';
import { mergeEvents } from './events/merge-events.ts';
import type { Gathered } from './gathered.ts';
import { layoutsOf } from './layouts.ts';
import { commandsByFile } from './listings/commands-by-file.ts';
import { sharpenListings } from './listings/sharpen-listings.ts';
import { placeLogs } from './logs/place-logs.ts';
import { networkPluginOf } from './network-plugin.ts';
import { mergeObjects } from './objects/merge-objects.ts';
import { mixedClusters } from './objects/mixed-clusters.ts';
import { placeObject } from './objects/place-object.ts';
import { createObservedTimes } from './observed-times.ts';
import { by } from './order.ts';
import { orderProblems } from './order-problems.ts';
import { providerOf } from './provider.ts';
import { clusterVersions } from './versions.ts';

export interface BuiltCluster {
  readonly cluster: Cluster;
  /** Where among the cluster's logs the nth of the gathered ones stands. */
  readonly logPlaces: readonly number[];
}

/** `modifiedAt`: the latest date of the bundle's files. */
export function buildCluster(gathered: Gathered, modifiedAt: number | undefined): BuiltCluster {
  const { objects, events, listings, logs, clocks, versions, commands, files, problems } = gathered;
  const byFile = commandsByFile(commands);
  const merged = mergeObjects(objects.map((object) => placeObject(object, byFile.get(object.source.file))));
  const placed = placeLogs(logs, byFile, merged.objects, gathered.hosts, undeliveredFiles(gathered, byFile));
  const answered = answeredFiles(gathered);
  const sharpened = sharpenListings({ listings, objects, commands: byFile, files, answered, problems });
  const collection = collectionTime(clocks, observedIn(gathered), modifiedAt);
  const cluster: Cluster = {
    objects: merged.objects,
    events: mergeEvents(events, collection.at),
    logs: placed.logs,
    texts: gathered.texts.toSorted(
      by(
        ({ file }) => file,
        ({ firstLine }) => firstLine,
      ),
    ),
    listings: sharpened,
    failures: gathered.failures.toSorted(
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
    identifiers: clusterIdentifiers(merged.objects),
    networkPlugin: networkPluginOf({ objects: merged.objects, listings: sharpened, logs: placed.logs }),
    versions: clusterVersions(versions, merged.objects),
    collection,
    problems: orderProblems([
      ...problems,
      ...merged.problems,
      ...mixedClusters(merged.objects),
      ...timeProblems(gathered, collection),
    ]),
  };
  return { cluster, logPlaces: placed.places };
}

/** An empty log of a command that succeeded is one of a program that said nothing; of one that failed it is none. */
function undeliveredFiles(
  { files, failures }: Gathered,
  commands: ReadonlyMap<string, CollectedCommand>,
): ReadonlySet<string> {
  const complaints = new Set(failures.map(({ file }) => file));
  const empty = files.filter(({ bytes }) => bytes === 0).map(({ path }) => path);
  return new Set(
    empty.filter((path) => (commands.get(path)?.exitStatus ?? 0) !== 0 || complaints.has(`${path}.stderr`)),
  );
}

function observedIn({ objects, events, logs }: Gathered): ReturnType<ReturnType<typeof createObservedTimes>['latest']> {
  const observed = createObservedTimes();
  for (const object of objects) observed.addObject(object);
  for (const event of events) observed.addEvent(event);
  for (const { origin, lastAt, yearless } of logs) if (yearless !== true) observed.add(lastAt, origin.file);
  return observed.latest();
}

/** Files whose answer is known, or known to be incomplete: none of them says that there is nothing. */
function answeredFiles({ objects, events, listings, failures, problems }: Gathered): ReadonlySet<string> {
  return new Set([
    ...objects.map(({ source }) => source.file),
    ...events.map(({ excerpt }) => excerpt.file),
    ...listings.map(({ file }) => file),
    ...failures.map(({ file }) => file),
    ...problems.flatMap(({ file }) => file ?? []),
  ]);
}

function timeProblems({ logs, events }: Gathered, { basis }: CollectionTime): readonly Problem[] {
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
