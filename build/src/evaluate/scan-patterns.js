/** How a log selection's patterns are named between scan and evaluation. */
export function patternIds(ruleId, selection) {
    const base = `${ruleId}/${selection.name}`;
    return {
        matches: patternsOf(selection).map((_, step) => `${base}/${step}`),
        ...(selection.unless === undefined ? {} : { unless: `${base}/unless` }),
    };
}
/** All patterns that the rules look for in logs. */
export function scanPatterns(rules) {
    return rules.flatMap((rule) => [...rule.detect, ...(rule.clearedBy === undefined ? [] : [rule.clearedBy])]
        .filter((selection) => selection.source.type === 'log')
        .flatMap((selection) => {
        const ids = patternIds(rule.id, selection);
        const matches = patternsOf(selection).map((pattern, step) => ({ id: ids.matches[step] ?? '', pattern }));
        return ids.unless === undefined || selection.unless === undefined
            ? matches
            : [...matches, { id: ids.unless, pattern: selection.unless.match }];
    }));
}
function patternsOf(selection) {
    if (selection.sequence !== undefined)
        return selection.sequence;
    return selection.source.type === 'log' && selection.source.log.match !== undefined
        ? [selection.source.log.match]
        : [];
}
