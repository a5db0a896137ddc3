import { textAt } from '../json-fields.js';
import { by } from '../order.js';
/**
 * Which of the texts about objects of one kind are about the same object: those with its uid, or, for texts that show no
 * uid, with its namespace and name. A text without a namespace joins the only object of that name; where there are
 * several it stays alone rather than be taken for the wrong one.
 */
export function groupByIdentity(objects) {
    const groups = [];
    const add = (object, known, key) => {
        const group = known.get(key) ?? begin(object);
        if (known.has(key))
            group.objects.push(object);
        else
            groups.push(group);
        return group;
    };
    const byUid = new Map();
    for (const object of objects) {
        const uid = uidOf(object);
        if (uid !== undefined)
            byUid.set(uid, add(object, byUid, uid));
    }
    const byPlace = youngestBy(groups, placeOf);
    for (const object of objects) {
        if (uidOf(object) !== undefined || object.namespace === undefined)
            continue;
        byPlace.set(placeOf(object), add(object, byPlace, placeOf(object)));
    }
    const byName = new Map([
        ...onlyOnesByName(groups),
        ...youngestBy(groups.filter(({ namespace }) => namespace === undefined), ({ name }) => name),
    ]);
    for (const object of objects) {
        if (uidOf(object) !== undefined || object.namespace !== undefined)
            continue;
        byName.set(object.name, add(object, byName, object.name));
    }
    return groups.map(({ name, namespace, uid, objects: of }) => ({
        name,
        ...(namespace === undefined ? {} : { namespace }),
        ...(uid === undefined ? {} : { uid }),
        objects: of,
    }));
}
function begin(object) {
    return { name: object.name, namespace: object.namespace, uid: uidOf(object), objects: [object] };
}
function uidOf({ uid }) {
    return uid === '' ? undefined : uid;
}
/** Neither a namespace nor a name can hold a slash. */
function placeOf({ namespace, name }) {
    return `${namespace ?? ''}/${name}`;
}
/** Of objects that followed each other under one name, the youngest is what texts without a uid most likely mean. */
function youngestBy(groups, key) {
    const oldestFirst = groups.toSorted(by(createdAt, ({ uid }) => uid));
    return new Map(oldestFirst.map((group) => [key(group), group]));
}
function createdAt({ objects }) {
    return textAt(objects[0]?.value, 'metadata', 'creationTimestamp') ?? '';
}
/** The objects whose name no other namespace has. */
function onlyOnesByName(groups) {
    const namespaces = new Map();
    for (const { name, namespace } of groups)
        namespaces.set(name, (namespaces.get(name) ?? new Set()).add(namespace));
    return [...youngestBy(groups, ({ name }) => name)].filter(([name]) => namespaces.get(name)?.size === 1);
}
