/**
 * What a described object's text would have shown. The text may end early: only what stands before its last key is
 * known to be complete.
 */
export function shownBy(layout, fields) {
    const { keys } = layout;
    const lastKey = [...fields.keys()].at(-1);
    const last = keys.findIndex(({ key }) => key === lastKey);
    return keys.flatMap(({ key, shows = [], optional = false }, place) => {
        const isComplete = fields.has(key) ? key !== lastKey : place < last && !optional;
        return isComplete ? shows : [];
    });
}
