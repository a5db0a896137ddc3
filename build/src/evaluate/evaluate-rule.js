import { concerns, isPlaceholder, placeholderFor, theCluster } from '../model/entity.js';
import { unknownValue } from '../model/unknown-value.js';
import { whyNotApplicable } from './applicability.js';
import { createInstance } from './instance.js';
import { reachesLimits } from './limits.js';
import { entitiesOf, withHitEntities } from './rule-entities.js';
import { recentHits } from './recent-hits.js';
import { lookUp } from './select/look-up.js';
import { stateOf } from './state.js';
/** One rule against the bundle: what it says of every entity that it is about. */
export function evaluateRule(rule, context) {
    const because = whyNotApplicable(rule.appliesTo, context.cluster);
    if (because !== undefined) {
        return { rule, outcome: 'notApplicable', because, instances: [], unknownFor: [], missing: [] };
    }
    const known = entitiesOf(rule, context);
    const found = rule.detect.map((selection) => ({
        selection,
        lookup: lookUp(rule.id, selection, known, context),
    }));
    const clearing = rule.clearedBy === undefined ? undefined : lookUp(rule.id, rule.clearedBy, known, context);
    const hits = found.filter(({ selection }) => !selection.clusterWide).flatMap(({ lookup }) => lookup.hits);
    const entities = withHitEntities(known, hits, rule);
    const asked = entities.length === 0 && rule.scope !== 'cluster' ? [placeholderFor(rule.scope)] : entities;
    return summarise(rule, asked.map((entity) => judge(rule, entity, found, clearing, context)));
}
function judge(rule, entity, found, clearing, context) {
    // Without a collection time, ages are counted back from the bundle's own zero.
    const collectedAt = context.cluster.collection.at ?? 0;
    const verdicts = found.map(({ selection, lookup }) => ask(selection, lookup, entity, collectedAt));
    const truth = rule.condition.evaluate({ variables: asVariables(verdicts), unknownReads: new Set() });
    if (truth === false)
        return { outcome: 'clear' };
    const missing = verdicts.flatMap((verdict) => verdict.missing);
    const telling = verdicts.filter((verdict) => verdict.truth === true);
    const evident = telling.some(({ hits }) => hits.some(({ evidence }) => evidence.length > 0));
    if (truth === 'unknown' && (!raisesSuspicion(telling, rule) || !evident))
        return { outcome: 'unknown', entity, missing };
    // What can't be shown is not said.
    if (!evident || isPlaceholder(entity))
        return { outcome: 'clear' };
    const hits = telling.flatMap((verdict) => verdict.hits);
    const state = stateOf({
        hits: hits.filter(({ current }) => !current),
        clears: clearing?.hits.filter((hit) => concerns(hit.entity, entity)) ?? [],
        decidedByObjects: verdicts.some((verdict) => decidesNow(verdict, rule)),
        alternating: rule.detect.some(({ alternates }) => alternates !== undefined),
        collectedAt,
    });
    const outcome = truth === true ? 'matched' : 'suspected';
    return {
        outcome,
        instance: createInstance({ rule, entity, outcome, state, hits, missing: truth === true ? [] : missing }),
    };
}
function ask(selection, lookup, entity, collectedAt) {
    const subject = selection.clusterWide ? theCluster : entity;
    const concerned = lookup.hits.filter((hit) => concerns(hit.entity, subject));
    const hits = recentHits(selection, concerned, collectedAt);
    if (hits.length > 0 && reachesLimits(selection, hits))
        return { selection, truth: true, hits, missing: [] };
    return lookup.known(subject)
        ? { selection, truth: false, hits: [], missing: [] }
        : { selection, truth: 'unknown', hits: [], missing: lookup.missing(subject) };
}
function asVariables(verdicts) {
    const variables = {};
    for (const { selection, truth } of verdicts) {
        Object.defineProperty(variables, selection.name, {
            enumerable: true,
            get() {
                if (truth === 'unknown')
                    throw unknownValue(selection.name);
                return truth;
            },
        });
    }
    return variables;
}
/**
 * A line, an event or another finding raises a suspicion; that an object is in some state does so only in rules that
 * look at nothing else, and there only their first selection. Otherwise every log rule would be suspected wherever a
 * pod is not ready.
 */
function raisesSuspicion(telling, rule) {
    const onlyObjects = rule.detect.every(({ source }) => isObjectSource(source.type));
    return telling.some(({ selection }) => onlyObjects ? selection === rule.detect[0] : !selection.clusterWide && !isObjectSource(selection.source.type));
}
function isObjectSource(type) {
    return type === 'object' || type === 'absent';
}
/** An object that shows what the rule asks for, or denies what the rule negates, speaks of the time of collection. */
function decidesNow({ selection, truth, hits }, rule) {
    if (truth === true)
        return hits.some(({ current }) => current);
    return (truth === false &&
        isObjectSource(selection.source.type) &&
        new RegExp(`!\\s*${selection.name}\\b`).test(rule.condition.source));
}
/** The rule's outcome is the most serious of its entities'; unknown for one is unknown, unless another one matched. */
function summarise(rule, verdicts) {
    const instances = verdicts.flatMap((verdict) => ('instance' in verdict ? [verdict.instance] : []));
    const unknown = verdicts.flatMap((verdict) => (verdict.outcome === 'unknown' ? [verdict] : []));
    const outcomes = new Set(verdicts.map(({ outcome }) => outcome));
    const outcome = ['matched', 'suspected', 'unknown'].find((each) => outcomes.has(each)) ?? 'clear';
    return {
        rule,
        outcome,
        instances,
        unknownFor: unknown.map(({ entity }) => entity),
        missing: [...instances.flatMap((instance) => instance.missing), ...unknown.flatMap(({ missing }) => missing)],
    };
}
