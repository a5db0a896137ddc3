import { parseCommand } from './command.js';
import { listingScope } from './listing-scope.js';
/**
 * The empty listing behind `No resources found`, `No resources found in X namespace.` or `No events found in …`;
 * undefined where the line says nothing of the sort or nothing tells the kind.
 */
export function readNoResources(line, command) {
    const found = /^No (resources|events) found(?: in (\S+) namespace)?\.?$/.exec(line.trim());
    if (found === null)
        return undefined;
    const call = command === undefined ? undefined : parseCommand(command);
    const kind = found[1] === 'events' ? 'Event' : call?.kind;
    if (kind === undefined)
        return undefined;
    const namespace = found[2] ?? call?.namespace;
    return {
        kind,
        ...listingScope({ ...call, ...(namespace === undefined ? {} : { namespace }) }),
        ...(call?.filtered === true ? { filtered: true } : {}),
        count: 0,
    };
}
