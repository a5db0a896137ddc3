import { formatUtc } from '../time/timestamp.js';
const MOST_EVIDENCE = 10;
const MOST_OF_A_SELECTION = 4;
const MOST_VALUES = 5;
/** Puts hits into the form in which they are reported: evidence, counts, times, captured values, one sentence. */
export function createInstance({ rule, entity, outcome, state, hits, missing }) {
    const occurrences = hits.filter(({ current }) => !current);
    const firsts = hits.flatMap(({ firstAt }) => firstAt ?? []);
    const lasts = occurrences.flatMap(({ lastAt }) => lastAt ?? []);
    const captures = mergeCaptures(hits);
    const { evidence, more } = chooseEvidence(hits);
    return {
        entity,
        outcome,
        state,
        count: occurrences.length === 0 ? 1 : occurrences.reduce((sum, hit) => sum + hit.count, 0),
        ...timeField('firstSeen', firsts.length === 0 ? undefined : Math.min(...firsts)),
        ...timeField('lastSeen', lasts.length === 0 ? undefined : Math.max(...lasts)),
        summary: rule.summary.render({ ...namesIn(entity), ...captures }),
        captures,
        evidence,
        moreEvidence: more,
        explainedBy: [],
        missing,
    };
}
function timeField(name, at) {
    // Without a collection time, ages count from the bundle's own zero and name no date.
    return at === undefined || at <= 0 ? {} : { [name]: formatUtc(at) };
}
/** What `{{node}}`, `{{pod}}` and `{{namespace}}` stand for in a sentence, also where the bundle does not say. */
function namesIn(entity) {
    const file = entity.kind === 'File' ? entity.name : undefined;
    const pod = entity.kind === 'Pod' ? entity.name : undefined;
    const node = entity.kind === 'Node' ? entity.name : entity.node;
    return {
        node: node ?? (pod === undefined ? `the node of ${file ?? 'the cluster'}` : `the node of ${pod}`),
        pod: pod ?? (file === undefined ? `the pod on ${node ?? 'the node'}` : `the pod of ${file}`),
        ...(entity.namespace === undefined ? {} : { namespace: entity.namespace }),
    };
}
function mergeCaptures(hits) {
    const values = new Map();
    for (const hit of hits) {
        for (const [name, value] of Object.entries(hit.captures)) {
            const seen = values.get(name);
            if (seen === undefined)
                values.set(name, new Set([value]));
            else
                seen.add(value);
        }
    }
    return Object.fromEntries([...values].map(([name, seen]) => {
        const shown = [...seen].slice(0, MOST_VALUES).join(', ');
        return [name, seen.size > MOST_VALUES ? `${shown}, … (${seen.size} in all)` : shown];
    }));
}
/** The latest and the earliest of each selection first, so that no selection goes without. */
function chooseEvidence(hits) {
    const bySelection = new Map();
    const ordered = [...hits].sort((a, b) => (b.lastAt ?? 0) - (a.lastAt ?? 0));
    for (const evidence of ordered.flatMap((hit) => hit.evidence)) {
        const list = bySelection.get(evidence.selection);
        if (list === undefined)
            bySelection.set(evidence.selection, [evidence]);
        else
            list.push(evidence);
    }
    const chosen = [];
    let total = 0;
    for (const list of bySelection.values()) {
        total += list.length;
        const last = list.at(-1);
        const few = list.length <= MOST_OF_A_SELECTION || last === undefined
            ? list
            : [...list.slice(0, MOST_OF_A_SELECTION - 1), last];
        chosen.push(...few.slice(0, MOST_EVIDENCE - chosen.length));
    }
    const [first, ...rest] = chosen;
    if (first === undefined)
        throw new Error('an instance needs evidence');
    return { evidence: [first, ...rest], more: total - chosen.length };
}
