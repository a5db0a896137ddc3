import { groupBy } from '../group-by.js';
import { by } from '../order.js';
import { contradictionProblems, contradictionsOf } from './contradictions.js';
import { unionOfKnowledge } from './field-knowledge.js';
import { groupByIdentity } from './group-by-identity.js';
import { inOrderOfStructure } from './in-order-of-structure.js';
import { mergeValues } from './merge-values.js';
/** Texts of one object that its value is merged from; a table that names it over and over adds nothing more. */
const MERGED = 32;
/** All that the bundle's texts tell, object by object. */
export function mergeObjects(sourced) {
    const byKind = groupBy(sourced.toSorted(inOrderOfStructure), ({ kind }) => kind);
    const contradictions = [];
    const objects = new Map();
    for (const kind of [...byKind.keys()].sort()) {
        const merged = groupByIdentity(byKind.get(kind) ?? []).map((group) => {
            const sorted = group.objects.toSorted(inOrderOfStructure);
            contradictions.push(...contradictionsOf(sorted));
            return mergeGroup(kind, { ...group, objects: sorted });
        });
        objects.set(kind, merged.sort(by(({ namespace }) => namespace ?? '', ({ name }) => name, ({ uid }) => uid)));
    }
    return { objects, problems: contradictionProblems(contradictions) };
}
function mergeGroup(kind, { objects, ...identity }) {
    const tellings = objects.slice(0, MERGED).map(({ value, source }) => ({ value, knows: source.knows }));
    const [first, ...others] = tellings;
    return {
        kind,
        ...identity,
        value: first === undefined ? {} : mergeValues([first, ...others]),
        knows: unionOfKnowledge(tellings.map(({ knows }) => knows)),
        sources: objects.map(({ source }) => source),
    };
}
