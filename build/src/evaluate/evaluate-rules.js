import { createClusterIndex } from './cluster-index.js';
import { evaluateRule } from './evaluate-rule.js';
import { createLogShelf } from './log-shelf.js';
/** Every rule against the cluster and the hits. A rule that fails is that rule's problem, never the run's. */
export function evaluateRules(rules, cluster, hits) {
    const results = new Map();
    const problems = [];
    const context = {
        cluster,
        index: createClusterIndex(cluster),
        logs: createLogShelf(cluster),
        logHits: byPattern(hits),
        results,
    };
    for (const rule of inOrderOfNeed(rules)) {
        try {
            results.set(rule.id, evaluateRule(rule, context));
        }
        catch (error) {
            const reason = error instanceof Error ? error.message : String(error);
            problems.push({
                code: 'rule-failed',
                message: `The rule ${rule.id} could not be evaluated: ${reason}`,
                file: rule.file,
            });
            results.set(rule.id, { rule, outcome: 'unknown', instances: [], unknownFor: [], missing: [] });
        }
    }
    return { results: rules.flatMap((rule) => results.get(rule.id) ?? []), problems };
}
function byPattern(hits) {
    const map = new Map();
    for (const hit of hits) {
        const list = map.get(hit.pattern);
        if (list === undefined)
            map.set(hit.pattern, [hit]);
        else
            list.push(hit);
    }
    for (const list of map.values())
        list.sort((a, b) => a.log - b.log);
    return map;
}
/** Rules that ask for another rule's findings come after it. A cycle is a lint error; here it is cut where met. */
function inOrderOfNeed(rules) {
    const byId = new Map(rules.map((rule) => [rule.id, rule]));
    const ordered = new Set();
    const entered = new Set();
    const place = (rule) => {
        if (entered.has(rule))
            return;
        entered.add(rule);
        for (const { source } of rule.detect) {
            const needed = source.type === 'finding' ? byId.get(source.finding.rule) : undefined;
            if (needed !== undefined)
                place(needed);
        }
        ordered.add(rule);
    };
    rules.forEach(place);
    return [...ordered];
}
