export function createPrefilter(patterns) {
    const withLiterals = patterns.filter(({ pattern }) => pattern.literals.length > 0);
    const without = patterns.filter(({ pattern }) => pattern.literals.length === 0);
    const literals = [...new Set(withLiterals.flatMap(({ pattern }) => pattern.literals))].sort();
    // Literals only, no quantifiers: V8 runs this in linear time.
    const search = literals.length === 0 ? undefined : new RegExp(literals.map(escapeRegExp).join('|'), 'g');
    return {
        everyLine: without.length > 0,
        next(lower, from) {
            if (search === undefined)
                return -1;
            search.lastIndex = from;
            return search.exec(lower)?.index ?? -1;
        },
        candidates(lowerLine) {
            const found = withLiterals.filter(({ pattern }) => pattern.literals.some((text) => lowerLine.includes(text)));
            return without.length === 0 ? found : [...found, ...without];
        },
    };
}
function escapeRegExp(text) {
    return text.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&');
}
