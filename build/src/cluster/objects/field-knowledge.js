/** Whether a source that knows these patterns would have shown the field at `path` (elements of lists as `[]`). */
export function covers(knows, path) {
    return knows.some((pattern) => {
        if (!path.startsWith(pattern))
            return false;
        const next = path[pattern.length];
        return next === undefined || next === '.' || next === '[';
    });
}
/** What any of the sources would have shown. */
export function unionOfKnowledge(all) {
    const patterns = new Set();
    for (const knows of all) {
        if (knows === 'all')
            return 'all';
        for (const pattern of knows)
            patterns.add(pattern);
    }
    return [...patterns].sort();
}
