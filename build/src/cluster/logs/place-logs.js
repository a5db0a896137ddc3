import { by } from '../order.js';
import { placeLog } from './place-log.js';
import { createPodNames } from './pod-names.js';
export function placeLogs(scanned, commands, pods) {
    const names = createPodNames(pods);
    const placed = scanned
        .map(({ origin, ...seen }, given) => ({
        given,
        log: { ...placeLog(origin, commands.get(origin.file), names), ...seen },
    }))
        .sort(by(({ log }) => log.file));
    const places = [];
    for (const [place, { given }] of placed.entries())
        places[given] = place;
    return { logs: placed.map(({ log }) => log), places };
}
