/** The value below an object or list, or undefined where any part of the way is not there. */
export function fieldAt(value, ...path) {
    let at = value;
    for (const key of path) {
        if (typeof at !== 'object' || at === null || !Object.hasOwn(at, key))
            return undefined;
        at = at[key];
    }
    return at;
}
/** As `fieldAt`, with the elements of a list; empty for anything else. */
export function listAt(value, ...path) {
    const list = fieldAt(value, ...path);
    return Array.isArray(list) ? list : [];
}
