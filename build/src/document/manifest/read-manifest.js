import { kindOfItems, listingsOf } from './listings.js';
import { readItem } from './read-item.js';
/** Objects and events that are kept of one file. */
const MOST_OBJECTS = 50_000;
/** Malformed items of one file that are told of one by one. */
const MOST_MALFORMED = 10;
export function createManifestReader(file, place) {
    let kept = 0;
    let malformed = 0;
    const told = new Set();
    function problem(code, message, line) {
        return { code, message, file, line };
    }
    /** Of a kind of trouble that would repeat itself, the first is told. */
    function once(key, make) {
        if (told.has(key))
            return [];
        told.add(key);
        return [make()];
    }
    return {
        read(document) {
            const { items, list, line, brokenAt } = document;
            const objects = [];
            const events = [];
            const versions = [];
            const failures = [];
            const problems = [];
            const found = new Map();
            let isWhole = brokenAt === undefined && list?.continues !== true;
            let understood = kindOfItems(list) !== undefined || (list !== undefined && items.length === 0);
            for (const slice of items) {
                if (kept >= MOST_OBJECTS) {
                    isWhole = false;
                    problems.push(...once('limit', () => problem('limit-reached', `Only the first ${MOST_OBJECTS} objects were read`, slice.line)));
                    break;
                }
                const item = readItem(slice, document, file, place);
                understood ||= item.understood;
                versions.push(...(item.versions ?? []));
                if (item.failure !== undefined)
                    failures.push(item.failure);
                if (item.fault === 'malformed') {
                    isWhole = false;
                    if (malformed++ < MOST_MALFORMED) {
                        problems.push(problem('document-malformed', `A ${item.kind ?? 'object'} that can't be parsed was left out`, slice.line));
                    }
                    continue;
                }
                if (item.kind === undefined)
                    continue;
                kept++;
                if (item.object !== undefined)
                    objects.push(item.object);
                if (item.event !== undefined)
                    events.push(item.event);
                count(found, item.kind, item.namespace);
            }
            if (brokenAt !== undefined) {
                problems.push(problem('document-malformed', 'Breaks off; what came before was read', brokenAt));
            }
            if (list?.continues === true) {
                problems.push(problem('listing-incomplete', 'The list says itself that more exists', line));
            }
            const listings = listingsOf(document, found, file, isWhole, place);
            return { objects, events, listings, versions, failures, problems, understood: understood || listings.length > 0 };
        },
    };
}
function count(found, kind, namespace) {
    let items = found.get(kind);
    if (items === undefined)
        found.set(kind, (items = { count: 0, namespaces: new Set() }));
    items.count++;
    if (namespace !== undefined)
        items.namespaces.add(namespace);
}
