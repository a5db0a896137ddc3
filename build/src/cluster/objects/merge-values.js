import { isList, isMap, textAt } from '../json-fields.js';
import { covers, unionOfKnowledge } from './field-knowledge.js';
/** Lists whose elements have a name within the list; only these are merged element by element. */
const ELEMENT_NAMES = new Map([
    ['conditions', 'type'],
    ['containers', 'name'],
    ['initContainers', 'name'],
    ['ephemeralContainers', 'name'],
    ['containerStatuses', 'name'],
    ['initContainerStatuses', 'name'],
    ['ephemeralContainerStatuses', 'name'],
]);
/** What the client made of an object for its table, such as `CrashLoopBackOff`. No field of the API. */
const PRINTED = 'printed';
/**
 * One value of all that sources tell of an object, most structured first. A less structured source adds only fields
 * that those before it could not have shown: a container that JSON shows running is not also waiting because a table
 * was printed a second later. Nothing is copied where nothing is added.
 */
export function mergeValues(sources) {
    const [first, ...others] = sources;
    let value = first.value;
    let knows = first.knows;
    for (const other of others) {
        if (knows === 'all')
            break;
        value = filled(value, other.value, '', knows);
        knows = unionOfKnowledge([knows, other.knows]);
    }
    return withPrinted(value, sources);
}
function withPrinted(value, sources) {
    const printed = sources.find((source) => Object.hasOwn(source.value, PRINTED))?.value[PRINTED];
    return printed === undefined || value[PRINTED] === printed ? value : { ...value, [PRINTED]: printed };
}
function filled(better, lesser, path, knows) {
    const added = [];
    for (const [field, theirs] of Object.entries(lesser)) {
        if (theirs === undefined || (path === '' && field === PRINTED))
            continue;
        const below = path === '' ? field : `${path}.${field}`;
        const ours = Object.hasOwn(better, field) ? better[field] : undefined;
        const merged = mergeField(ours, theirs, below, knows);
        if (merged !== undefined && merged !== ours)
            added.push([field, merged]);
    }
    // From entries: a field named __proto__ stays a field.
    return added.length === 0 ? better : Object.fromEntries([...Object.entries(better), ...added]);
}
function mergeField(ours, theirs, path, knows) {
    if (isMap(theirs) && (ours === undefined || isMap(ours))) {
        const merged = filled(ours ?? {}, theirs, path, knows);
        return ours === undefined && Object.keys(merged).length === 0 ? undefined : merged;
    }
    if (ours === undefined) {
        const wouldShow = covers(knows, path) || (isList(theirs) && knows.some((pattern) => pattern.startsWith(`${path}[]`)));
        return wouldShow ? undefined : theirs;
    }
    const elementName = ELEMENT_NAMES.get(path.slice(path.lastIndexOf('.') + 1));
    if (elementName === undefined || !isList(ours) || !isList(theirs))
        return ours;
    return filledList(ours, theirs, elementName, `${path}[]`, knows);
}
function filledList(ours, theirs, elementName, path, knows) {
    const unmatched = new Map();
    for (const element of theirs) {
        const name = textAt(element, elementName);
        if (name !== undefined && !unmatched.has(name))
            unmatched.set(name, element);
    }
    let changed = false;
    const merged = ours.map((element) => {
        const name = textAt(element, elementName);
        const other = name === undefined ? undefined : unmatched.get(name);
        if (name !== undefined)
            unmatched.delete(name);
        if (!isMap(element) || !isMap(other))
            return element;
        const both = filled(element, other, path, knows);
        changed ||= both !== element;
        return both;
    });
    return changed || unmatched.size > 0 ? [...merged, ...unmatched.values()] : ours;
}
