import { by } from '../order.js';
import { placeLog } from './place-log.js';
import { createHosts } from './hosts.js';
import { createPodNames } from './pod-names.js';
export function placeLogs(scanned, commands, objects, hosts) {
    const names = createPodNames(objects.get('Pod') ?? []);
    const onHost = createHosts(hosts, objects.get('Node') ?? []);
    const placed = scanned
        .map(({ origin, ...seen }, given) => ({
        given,
        log: { ...onHost(placeLog(origin, commands.get(origin.file), names)), ...seen },
    }))
        .sort(by(({ log }) => log.file));
    const places = [];
    for (const [place, { given }] of placed.entries())
        places[given] = place;
    return { logs: placed.map(({ log }) => log), places };
}
