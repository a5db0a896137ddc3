/*
 * Reading objects whose shape nobody has checked: a field of another type than asked for counts as absent.
 */
export function fieldAt(value, ...path) {
    let at = value;
    for (const field of path) {
        if (!isMap(at) || !Object.hasOwn(at, field))
            return undefined;
        at = at[field];
    }
    return at;
}
export function textAt(value, ...path) {
    const found = fieldAt(value, ...path);
    return typeof found === 'string' ? found : undefined;
}
export function listAt(value, ...path) {
    const found = fieldAt(value, ...path);
    return isList(found) ? found : [];
}
export function mapAt(value, ...path) {
    const found = fieldAt(value, ...path);
    return isMap(found) ? found : {};
}
export function isMap(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}
export function isList(value) {
    return Array.isArray(value);
}
