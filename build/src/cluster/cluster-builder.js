import { tellApart } from './apart/tell-apart.js';
import { buildCluster } from './build-cluster.js';
import { onlyOf } from './gathered.js';
export function createClusterBuilder() {
    const objects = [];
    const events = [];
    const listings = [];
    const logs = [];
    const texts = [];
    const failures = [];
    const clocks = [];
    const hosts = [];
    const versions = [];
    const commands = [];
    const files = [];
    const problems = [];
    function add(document) {
        switch (document.type) {
            case 'objects':
                // One by one: a list can hold more elements than a call takes arguments.
                for (const object of document.objects)
                    objects.push(object);
                for (const event of document.events)
                    events.push(event);
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
            case 'host':
                hosts.push(document.host);
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
        const all = {
            objects,
            events,
            listings,
            logs,
            texts,
            failures,
            clocks,
            hosts,
            versions,
            commands,
            files,
            problems: [...problems, ...(facts.problems ?? [])],
        };
        const groups = tellApart(all);
        if (groups.length === 0)
            return [buildCluster(all, facts.modifiedAt)];
        return groups.map(({ has, problems: found }) => {
            const own = onlyOf(all, has);
            const built = buildCluster({ ...own, problems: [...own.problems, ...found] }, facts.modifiedAt);
            return { ...built, logPlaces: amongAll(built.logPlaces, has) };
        });
    }
    /** The places of a group's logs, by where the logs stand among those of all groups. */
    function amongAll(places, has) {
        const sparse = [];
        let own = 0;
        for (const [added, { origin }] of logs.entries()) {
            if (has(origin.file))
                sparse[added] = places[own++] ?? 0;
        }
        return sparse;
    }
    return { add, addLog: (log) => logs.push(log) - 1, build };
}
