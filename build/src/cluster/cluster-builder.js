import { collectionTime } from './collection-time.js';
import { mergeEvents } from './events/merge-events.js';
import { layoutsOf } from './layouts.js';
import { commandsByFile } from './listings/commands-by-file.js';
import { sharpenListings } from './listings/sharpen-listings.js';
import { placeLogs } from './logs/place-logs.js';
import { networkPluginOf } from './network-plugin.js';
import { mergeObjects } from './objects/merge-objects.js';
import { placeObject } from './objects/place-object.js';
import { mixedClusters } from './objects/mixed-clusters.js';
import { createObservedTimes } from './observed-times.js';
import { orderProblems } from './order-problems.js';
import { by } from './order.js';
import { providerOf } from './provider.js';
import { clusterVersions } from './versions.js';
export function createClusterBuilder() {
    const objects = [];
    const events = [];
    const listings = [];
    const logs = [];
    const texts = [];
    const failures = [];
    const clocks = [];
    const versions = [];
    const commands = [];
    const files = [];
    const problems = [];
    const observed = createObservedTimes();
    function add(document) {
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
                for (const listing of document.listings)
                    listings.push(listing);
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
            case 'version':
                versions.push(document.version);
                break;
            case 'commands':
                for (const command of document.commands)
                    commands.push(command);
                break;
            case 'problem':
                problems.push(document.problem);
                break;
            case 'file':
                files.push(document.file);
                break;
        }
    }
    function build(facts) {
        const byFile = commandsByFile(commands);
        const merged = mergeObjects(objects.map((object) => placeObject(object, byFile.get(object.source.file))));
        const placed = placeLogs(logs, byFile, merged.objects.get('Pod') ?? []);
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
        const cluster = {
            objects: merged.objects,
            events: mergeEvents(events, collection.at),
            logs: placed.logs,
            texts: texts.toSorted(by(({ file }) => file, ({ firstLine }) => firstLine)),
            listings: sharpened,
            failures: failures.toSorted(by(({ file }) => file, ({ line }) => line, ({ what }) => what)),
            commands: commands.toSorted(by(({ file }) => file, ({ command }) => command)),
            files: files.toSorted(by(({ path }) => path)),
            layouts: layoutsOf(files, commands),
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
    function answeredFiles(found) {
        return new Set([
            ...objects.map(({ source }) => source.file),
            ...events.map(({ excerpt }) => excerpt.file),
            ...listings.map(({ file }) => file),
            ...failures.map(({ file }) => file),
            ...found.flatMap(({ file }) => file ?? []),
        ]);
    }
    function timeProblems({ basis }) {
        const isNeeded = logs.length > 0 || events.some(({ lastAt, lastAge }) => lastAt === undefined && lastAge !== undefined);
        if (basis !== 'unknown' || !isNeeded)
            return [];
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
            if (log.yearless !== true)
                observed.add(log.lastAt, log.origin.file);
            return logs.push(log) - 1;
        },
        build,
    };
}
