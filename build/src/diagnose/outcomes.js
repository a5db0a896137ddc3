import { mergeMissing } from './merge-missing.js';
/** How every rule came out; the order of the rule set within each. */
export function outcomesOf(results) {
    const idsOf = (outcome) => results.filter((result) => result.outcome === outcome).map(({ rule }) => rule.id);
    return {
        matched: idsOf('matched'),
        suspected: idsOf('suspected'),
        clear: idsOf('clear'),
        unknown: results
            .filter(({ outcome }) => outcome === 'unknown')
            .map(({ rule, missing }) => ({ rule: rule.id, missing: mergeMissing(missing) })),
        notApplicable: results
            .filter(({ outcome }) => outcome === 'notApplicable')
            .map(({ rule, because }) => ({ rule: rule.id, because: because ?? '' })),
    };
}
