import { concerns, isPlaceholder, placeholderFor, theCluster } from '../model/entity.ts';
import type { ExpressionPart, Scope, Truth } from '../model/expression.ts';
import type { Entity, Instance, Missing } from '../model/finding.ts';
import type { Rule, Selection } from '../model/rule.ts';
import { unknownValue } from '../model/unknown-value.ts';
import type { EvaluationContext } from './context.ts';
import type { Hit } from './hit.ts';
import { createInstance } from './instance.ts';
import { reachesLimits } from './limits.ts';
import { recentHits } from './recent-hits.ts';
import { entitiesOf, withHitEntities } from './rule-entities.ts';
import { lookUp } from './select/look-up.ts';
import type { Lookup } from './select/lookup.ts';
import { stateOf } from './state.ts';
import { negatedIn, supportOf } from './support.ts';

/** What one selection says of one entity. */
export interface SelectionVerdict {
  readonly selection: Selection;
  readonly lookup: Lookup;
  /** The entity, or the cluster where the selection looks at all of it. */
  readonly subject: Entity;
  readonly truth: Truth;
  readonly hits: readonly Hit[];
  readonly missing: readonly Missing[];
}

/** What a rule says of one entity, and by which selections. */
export type EntityVerdict = {
  readonly entity: Entity;
  readonly selections: readonly SelectionVerdict[];
  /** What `clearedBy` found in the whole bundle. */
  readonly clearing: Lookup | undefined;
} & (
  | { readonly outcome: 'matched' | 'suspected'; readonly instance: Instance }
  | { readonly outcome: 'clear' }
  | { readonly outcome: 'unknown'; readonly missing: readonly Missing[] }
);

/** Asks a rule that applies about every entity that it concerns. */
export function judgeRule(rule: Rule, context: EvaluationContext): readonly EntityVerdict[] {
  const known = entitiesOf(rule, context);
  const found = rule.detect.map((selection) => ({
    selection,
    lookup: lookUp(rule.id, selection, known, context),
  }));
  const clearing = rule.clearedBy === undefined ? undefined : lookUp(rule.id, rule.clearedBy, known, context);
  const hits = found.filter(({ selection }) => !selection.clusterWide).flatMap(({ lookup }) => lookup.hits);
  const entities = withHitEntities(known, hits, rule);
  const asked = entities.length === 0 && rule.scope !== 'cluster' ? [placeholderFor(rule.scope)] : entities;
  return asked.map((entity) => judge(rule, entity, found, clearing, context));
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
  const selections = found.map(({ selection, lookup }) => ask(selection, lookup, entity, collectedAt));
  const asked = { entity, selections, clearing };
  const scope = scopeOfVerdicts(selections);
  const truth = rule.condition.evaluate(scope);
  if (truth === false) return { ...asked, outcome: 'clear' };

  const missing = selections.flatMap((verdict) => verdict.missing);
  const telling = selections.filter((verdict) => verdict.truth === true);
  const evident = telling.some(({ hits }) => hits.some(({ evidence }) => evidence.length > 0));
  if (truth === 'unknown' && !evident) return { ...asked, outcome: 'unknown', missing };

  const condition = rule.condition.explain(scope);
  if (truth === 'unknown' && !raisesSuspicion(telling, condition, rule)) {
    return { ...asked, outcome: 'unknown', missing };
  }
  // What can't be shown is not said.
  if (!evident || isPlaceholder(entity)) return { ...asked, outcome: 'clear' };

  const hits = telling.flatMap((verdict) => verdict.hits);
  const negated = new Set(negatedIn(condition));
  const state = stateOf({
    hits: hits.filter(({ current }) => !current),
    clears: clearing?.hits.filter((hit) => concerns(hit.entity, entity)) ?? [],
    decidedByObjects: selections.some((verdict) => decidesNow(verdict, negated)),
    alternating: rule.detect.some(({ alternates }) => alternates !== undefined),
    collectedAt,
  });
  const outcome = truth === true ? 'matched' : 'suspected';
  return {
    ...asked,
    outcome,
    instance: createInstance({ rule, entity, outcome, state, hits, missing: truth === true ? [] : missing }),
  };
}

/** What the hits of a selection say of one entity, within its limits. */
export function ask(selection: Selection, lookup: Lookup, entity: Entity, collectedAt: number): SelectionVerdict {
  const subject = selection.clusterWide ? theCluster : entity;
  const asked = { selection, lookup, subject };
  const concerned = lookup.hits.filter((hit) => concerns(hit.entity, subject));
  const hits = recentHits(selection, concerned, collectedAt);
  if (hits.length > 0 && reachesLimits(selection, hits)) return { ...asked, truth: true, hits, missing: [] };
  return lookup.known(subject)
    ? { ...asked, truth: false, hits: [], missing: [] }
    : { ...asked, truth: 'unknown', hits: [], missing: lookup.missing(subject) };
}

/** The selections as the variables of the condition. */
export function scopeOfVerdicts(verdicts: readonly SelectionVerdict[]): Scope {
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
  return { variables, unknownReads: new Set() };
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
  const texts = detect.filter(({ source: { type } }) => !isObjectSource(type) && type !== 'finding');
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
