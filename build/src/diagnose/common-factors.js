import { fisherExact } from './fisher.js';
import { factorsOf } from './node-factors.js';
/** A chance below this counts as unlikely; divided by the number of factors that were tried (Bonferroni). */
const UNLIKELY = 0.05;
const MOST_NAMED = 4;
/**
 * What sets the affected nodes apart from the others. A perfect factor is always named, also where so few nodes mean
 * little; an imperfect one only where chance is unlikely.
 */
export function commonFactors(affected, cluster) {
    const nodes = cluster.objects.get('Node') ?? [];
    const hit = nodes.filter(({ name }) => affected.includes(name)).map(factorsOf);
    const spared = nodes.filter(({ name }) => !affected.includes(name)).map(factorsOf);
    if (hit.length === 0 || spared.length === 0)
        return [];
    const names = [...new Set([...hit, ...spared].flatMap((factors) => [...factors.keys()]))];
    const candidates = names.flatMap((factor) => candidatesOf(factor, hit, spared));
    const tried = new Set(candidates.map(({ parting }) => parting)).size;
    const telling = candidates.filter(({ common }) => common.perfect || (isCommoner(common) && common.p * Math.max(1, tried) < UNLIKELY));
    return mergeAlike(telling)
        .sort((a, b) => Number(b.perfect) - Number(a.perfect) || a.p - b.p)
        .slice(0, MOST_NAMED);
}
function candidatesOf(factor, hit, spared) {
    const values = [...hit, ...spared].map((factors) => factors.get(factor));
    const distinct = new Set(values);
    if (distinct.size === 1 || (distinct.size === values.length && values.length > 2))
        return [];
    return [...new Set(hit.map((factors) => factors.get(factor)))].flatMap((value) => {
        if (value === undefined)
            return [];
        const has = (factors) => factors.get(factor) === value;
        const affectedWith = hit.filter(has).length;
        const othersWith = spared.filter(has).length;
        const p = fisherExact({
            affectedWith,
            affectedWithout: hit.length - affectedWith,
            othersWith,
            othersWithout: spared.length - othersWith,
        });
        return [
            {
                parting: [...hit, ...spared].map((factors) => (has(factors) ? '1' : '0')).join(''),
                common: {
                    factor,
                    value,
                    affected: `${affectedWith}/${hit.length}`,
                    others: `${othersWith}/${spared.length}`,
                    p: Number(p.toPrecision(2)),
                    perfect: affectedWith === hit.length && othersWith === 0,
                    few: p >= UNLIKELY,
                    sameAs: [],
                },
            },
        ];
    });
}
function isCommoner({ affected, others }) {
    return shareOf(affected) > shareOf(others);
}
function shareOf(fraction) {
    const [part, whole] = fraction.split('/').map(Number);
    return (part ?? 0) / (whole ?? 1);
}
/** Factors are in the order of how telling they are: the first of those alike gives the name. */
function mergeAlike(candidates) {
    const groups = new Map();
    for (const candidate of candidates) {
        const alike = groups.get(candidate.parting);
        if (alike === undefined)
            groups.set(candidate.parting, [candidate]);
        else
            alike.push(candidate);
    }
    return [...groups.values()].flatMap(([first, ...alike]) => first === undefined
        ? []
        : [{ ...first.common, sameAs: alike.map(({ common }) => `${common.factor} ${common.value}`) }]);
}
