import type { Outcome } from '../model/finding.ts';
import type { RuleResult } from '../model/rule-result.ts';
import type { Rule } from '../model/rule.ts';
import { whyNotApplicable } from './applicability.ts';
import type { EvaluationContext } from './context.ts';
import { judgeRule, type EntityVerdict } from './judge-rule.ts';

/** One rule against the bundle: what it says of every entity that it is about. */
export function evaluateRule(rule: Rule, context: EvaluationContext): RuleResult {
  const because = whyNotApplicable(rule.appliesTo, context.cluster);
  if (because !== undefined) {
    return { rule, outcome: 'notApplicable', because, instances: [], unknownFor: [], missing: [] };
  }
  return summarise(rule, judgeRule(rule, context));
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
