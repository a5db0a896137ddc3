import { concerns, entityKey } from '../model/entity.ts';
import type { EntityExplanation, RuleExplanation, SelectionExplanation } from '../model/explanation.ts';
import type { Truth } from '../model/expression.ts';
import type { Finding, Outcome } from '../model/finding.ts';
import type { RuleResult } from '../model/rule-result.ts';
import type { FindingState, Rule } from '../model/rule.ts';
import type { EvaluationContext } from './context.ts';
import { asksFor, limitsOf } from './describe-selection.ts';
import { ask, judgeRule, scopeOfVerdicts, type EntityVerdict, type SelectionVerdict } from './judge-rule.ts';

/** Excerpts for one selection. */
const MOST_EVIDENCE = 3;
const MOST_TELLING_FIRST: readonly Outcome[] = ['matched', 'suspected', 'unknown', 'clear'];

/**
 * Why a rule came out as it did. `context` holds the results of all rules, this one's too; `finding` is what the
 * diagnosis made of it, where it made anything.
 */
export function explainRule(rule: Rule, context: EvaluationContext, finding: Finding | undefined): RuleExplanation {
  const result = context.results.get(rule.id);
  const about = { rule: rule.id, title: rule.title, outcome: result?.outcome ?? 'unknown' } as const;
  if (result?.outcome === 'notApplicable') return { ...about, ...becauseOf(result), entities: [] };
  const entities = judgeRule(rule, context)
    .map((verdict) => explainEntity(rule, verdict, finding, context.cluster.collection.at ?? 0))
    .sort((a, b) => MOST_TELLING_FIRST.indexOf(a.outcome) - MOST_TELLING_FIRST.indexOf(b.outcome));
  return { ...about, entities };
}

function becauseOf({ because }: RuleResult): { readonly because?: string } {
  return because === undefined ? {} : { because };
}

function explainEntity(
  rule: Rule,
  verdict: EntityVerdict,
  finding: Finding | undefined,
  collectedAt: number,
): EntityExplanation {
  const { entity, outcome, selections, clearing } = verdict;
  const condition = rule.condition.explain(scopeOfVerdicts(selections));
  const instance = finding?.instances.find((each) => entityKey(each.entity) === entityKey(entity));
  return {
    entity,
    outcome,
    ...('instance' in verdict ? { state: verdict.instance.state } : {}),
    ...('instance' in verdict && rule.clearedBy !== undefined && clearing !== undefined
      ? { clearedBy: explainSelection(ask(rule.clearedBy, clearing, entity, collectedAt)) }
      : {}),
    why: whyOf(verdict, condition.truth),
    selections: selections.map(explainSelection),
    condition,
    explainedBy: instance?.explainedBy ?? [],
  };
}

/** As `stateOf` finds them. */
const WHY_STATE: Readonly<Record<FindingState, string>> = {
  active: 'It shows at the time of collection, or was last seen within the hour before.',
  intermittent: 'It comes and goes, last within the hour before the collection.',
  recovered: 'What it is cleared by was seen after it, or shows at the time of collection.',
  historical: 'It was last seen more than an hour before the collection, and nothing tells whether it went away.',
};

function whyOf(verdict: EntityVerdict, truth: Truth): string {
  const why = whyOutcome(verdict, truth);
  return 'instance' in verdict ? `${why} ${WHY_STATE[verdict.instance.state]}` : why;
}

function whyOutcome({ outcome }: EntityVerdict, truth: Truth): string {
  switch (outcome) {
    case 'matched':
      return 'The condition holds.';
    case 'suspected':
      return 'The condition can not be told, and what was found points that way.';
    case 'clear':
      return truth === false ? 'The condition does not hold.' : 'Nothing that was found can be shown for it.';
    case 'unknown':
      return 'The condition can not be told, and nothing that was found points that way.';
  }
}

function explainSelection({
  selection,
  lookup,
  subject,
  truth,
  hits,
  missing,
}: SelectionVerdict): SelectionExplanation {
  const seen = hits.length > 0 ? hits : lookup.hits.filter(({ entity }) => concerns(entity, subject));
  return {
    name: selection.name,
    truth,
    asksFor: asksFor(selection),
    limits: limitsOf(selection),
    lookedAt: lookup.looked(subject),
    found: seen.reduce((sum, { count }) => sum + count, 0),
    evidence: seen.flatMap(({ evidence }) => evidence).slice(0, MOST_EVIDENCE),
    missing,
  };
}
