import { concerns, isPlaceholder, placeholderFor, theCluster } from '../model/entity.ts';
import type { ExpressionPart, Truth } from '../model/expression.ts';
import type { Entity, Instance, Missing, Outcome } from '../model/finding.ts';
import type { RuleResult } from '../model/rule-result.ts';
import type { Rule, Selection } from '../model/rule.ts';
import { unknownValue } from '../model/unknown-value.ts';
import { whyNotApplicable } from './applicability.ts';
import type { EvaluationContext } from './context.ts';
import type { Hit } from './hit.ts';
import { createInstance } from './instance.ts';
import { reachesLimits } from './limits.ts';
import { entitiesOf, withHitEntities } from './rule-entities.ts';
import { recentHits } from './recent-hits.ts';
import { lookUp } from './select/look-up.ts';
import type { Lookup } from './select/lookup.ts';
import { stateOf } from './state.ts';
import { negatedIn, supportOf } from './support.ts';

/** What one selection says of one entity. */
interface SelectionVerdict {
  readonly selection: Selection;
  readonly truth: Truth;
  readonly hits: readonly Hit[];
  readonly missing: readonly Missing[];
}

type EntityVerdict =
  | { readonly outcome: 'matched' | 'suspected'; readonly instance: Instance }
  | { readonly outcome: 'clear' }
  | { readonly outcome: 'unknown'; readonly entity: Entity; readonly missing: readonly Missing[] };

/** One rule against the bundle: what it says of every entity that it is about. */
export function evaluateRule(rule: Rule, context: EvaluationContext): RuleResult {
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
  return summarise(
    rule,
    asked.map((entity) => judge(rule, entity, found, clearing, context)),
  );
}

function judge(
  rule: Rule,
  entity: Entity,
  found: readonly { readonly selection: Selection; readonly lookup: Lookup }[],
  clearing: Lookup | undefined,
  context: EvaluationContext,
): EntityVerdict {
  // Without a collection time, ages are counted back from the bundle's own zero.
  const collectedAt = context.cluster.collection.at ?? 0;
  const verdicts = found.map(({ selection, lookup }) => ask(selection, lookup, entity, collectedAt));
  const scope = { variables: asVariables(verdicts), unknownReads: new Set<string>() };
  const truth = rule.condition.evaluate(scope);
  if (truth === false) return { outcome: 'clear' };

  const missing = verdicts.flatMap((verdict) => verdict.missing);
  const telling = verdicts.filter((verdict) => verdict.truth === true);
  const evident = telling.some(({ hits }) => hits.some(({ evidence }) => evidence.length > 0));
  if (truth === 'unknown' && !evident) return { outcome: 'unknown', entity, missing };

  const condition = rule.condition.explain(scope);
  if (truth === 'unknown' && !raisesSuspicion(telling, condition, rule)) return { outcome: 'unknown', entity, missing };
  // What can't be shown is not said.
  if (!evident || isPlaceholder(entity)) return { outcome: 'clear' };

  const hits = telling.flatMap((verdict) => verdict.hits);
  const negated = new Set(negatedIn(condition));
  const state = stateOf({
    hits: hits.filter(({ current }) => !current),
    clears: clearing?.hits.filter((hit) => concerns(hit.entity, entity)) ?? [],
    decidedByObjects: verdicts.some((verdict) => decidesNow(verdict, negated)),
    alternating: rule.detect.some(({ alternates }) => alternates !== undefined),
    collectedAt,
  });
  const outcome = truth === true ? 'matched' : 'suspected';
  return {
    outcome,
    instance: createInstance({ rule, entity, outcome, state, hits, missing: truth === true ? [] : missing }),
  };
}

function ask(selection: Selection, lookup: Lookup, entity: Entity, collectedAt: number): SelectionVerdict {
  const subject = selection.clusterWide ? theCluster : entity;
  const concerned = lookup.hits.filter((hit) => concerns(hit.entity, subject));
  const hits = recentHits(selection, concerned, collectedAt);
  if (hits.length > 0 && reachesLimits(selection, hits)) return { selection, truth: true, hits, missing: [] };
  return lookup.known(subject)
    ? { selection, truth: false, hits: [], missing: [] }
    : { selection, truth: 'unknown', hits: [], missing: lookup.missing(subject) };
}

function asVariables(verdicts: readonly SelectionVerdict[]): Record<string, unknown> {
  const variables: Record<string, unknown> = {};
  for (const { selection, truth } of verdicts) {
    if (truth !== 'unknown') {
      variables[selection.name] = truth;
      continue;
    }
    Object.defineProperty(variables, selection.name, {
      enumerable: true,
      get() {
        throw unknownValue(selection.name);
      },
    });
  }
  return variables;
}

/**
 * What was found raises a suspicion as far as the condition still rests on it: in `(a && x) || (b && y)` a hit of `a`
 * counts for nothing where `x` is false. Lines, events and other text raise it; in rules without these other findings
 * do, and in rules of objects alone the first selection: the rest are guards, and a pod that is not ready, or a BGP
 * session that is down, would else raise every suspicion that they guard.
 */
function raisesSuspicion(telling: readonly SelectionVerdict[], condition: ExpressionPart, rule: Rule): boolean {
  const raising = raisingSelections(rule);
  const support = new Set(supportOf(condition));
  return telling.some(({ selection }) => raising.includes(selection) && support.has(selection.name));
}

function raisingSelections({ detect }: Rule): readonly Selection[] {
  const texts = detect.filter(({ source: { type } }) => type === 'log' || type === 'event' || type === 'file');
  if (texts.length > 0) return texts.filter(({ clusterWide }) => !clusterWide);
  const findings = detect.filter(({ source }) => source.type === 'finding');
  return findings.length > 0 ? findings.filter(({ clusterWide }) => !clusterWide) : detect.slice(0, 1);
}

function isObjectSource(type: string): boolean {
  return type === 'object' || type === 'absent';
}

/** An object that shows what the rule asks for, or denies what the rule negates, speaks of the time of collection. */
function decidesNow({ selection, truth, hits }: SelectionVerdict, negated: ReadonlySet<string>): boolean {
  if (truth === true) return hits.some(({ current }) => current);
  return truth === false && isObjectSource(selection.source.type) && negated.has(selection.name);
}

/** The rule's outcome is the most serious of its entities'; unknown for one is unknown, unless another one matched. */
function summarise(rule: Rule, verdicts: readonly EntityVerdict[]): RuleResult {
  const instances = verdicts.flatMap((verdict) => ('instance' in verdict ? [verdict.instance] : []));
  const unknown = verdicts.flatMap((verdict) => (verdict.outcome === 'unknown' ? [verdict] : []));
  const outcomes = new Set(verdicts.map(({ outcome }) => outcome));
  const outcome =
    (['matched', 'suspected', 'unknown'] satisfies Outcome[]).find((each) => outcomes.has(each)) ?? 'clear';
  return {
    rule,
    outcome,
    instances,
    unknownFor: unknown.map(({ entity }) => entity),
    missing: [...instances.flatMap((instance) => instance.missing), ...unknown.flatMap(({ missing }) => missing)],
  };
}
