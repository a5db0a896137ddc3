/** One sentence in plain words, with numbers: what, where, since when. `telling` has the foremost finding first. */
export function headlineOf(status, telling, facts) {
    const [first] = telling;
    switch (status) {
        case 'faulty':
            return first === undefined ? '' : `${sentenceOf(first)}${suspicionOf(first, telling)}.`;
        case 'suspect':
            if (first !== undefined)
                return `Suspected, not shown: ${sentenceOf(first)}.`;
            return `${facts.unexplained ?? 'Something is wrong'}, and no rule says why.`;
        case 'clear':
            return `No known fault: all ${facts.nodes.length} nodes are Ready and the network's pods are running.`;
        case 'inconclusive':
            return `No known fault in what was collected, but ${facts.unseen ?? 'not enough was seen'}.`;
    }
}
function sentenceOf(finding) {
    return `${finding.title}${whereOf(finding)}${sharedBy(finding)}${sinceOf(finding)}`;
}
function whereOf({ affected }) {
    if (affected === undefined)
        return '';
    const [only] = affected.nodes;
    if (affected.nodes.length === 1)
        return only?.startsWith('unnamed') === true ? ` on an ${only}` : ` on node ${only ?? ''}`;
    return affected.nodes.length === affected.of
        ? ` on all ${affected.of} nodes`
        : ` on ${affected.nodes.length} of ${affected.of} nodes`;
}
/** Only the zone or pool is plain enough for a headline. */
function sharedBy({ affected, commonFactors }) {
    const factor = commonFactors.find(({ perfect, factor: name }) => perfect && (name === 'zone' || name === 'worker pool'));
    if (factor === undefined || affected === undefined || affected.nodes.length < 2)
        return '';
    return `, all in ${factor.factor === 'zone' ? '' : 'pool '}${factor.value}`;
}
function sinceOf({ instances }) {
    const times = instances.flatMap(({ firstSeen }) => firstSeen ?? []).sort();
    const [first] = times;
    return first === undefined ? '' : `, since ${first.slice(0, 16).replace('T', ' ')} UTC`;
}
function suspicionOf({ suspectedCauses }, telling) {
    const cause = telling.find(({ rule }) => suspectedCauses.includes(rule));
    return cause === undefined ? '' : `; suspected cause: ${cause.title}`;
}
