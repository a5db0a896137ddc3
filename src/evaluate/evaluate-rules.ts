import type { Cluster } from '../model/cluster.ts';
import type { LogHits } from '../model/hit.ts';
import type { Problem } from '../model/problem.ts';
import type { Rule } from '../model/rule.ts';
import { createClusterIndex } from './cluster-index.ts';
import type { RuleResult } from '../model/rule-result.ts';
import type { EvaluationContext } from './context.ts';
import { evaluateRule } from './evaluate-rule.ts';
import { createLogShelf } from './log-shelf.ts';
import { createObjectShelf } from './object-shelf.ts';

export interface Evaluation {
  /** One for each rule, in the order of the rule set. */
  readonly results: readonly RuleResult[];
  /** What the rules looked at, with how each came out. */
  readonly context: EvaluationContext;
  readonly problems: readonly Problem[];
}

/** Every rule against the cluster and the hits. A rule that fails is that rule's problem, never the run's. */
export function evaluateRules(rules: readonly Rule[], cluster: Cluster, hits: readonly LogHits[]): Evaluation {
  const results = new Map<string, RuleResult>();
  const problems: Problem[] = [];
  const index = createClusterIndex(cluster);
  const context: EvaluationContext = {
    cluster,
    index,
    objects: createObjectShelf(cluster),
    logs: createLogShelf(cluster, index),
    logHits: byPattern(hits),
    results,
  };
  for (const rule of inOrderOfNeed(rules)) {
    try {
      results.set(rule.id, evaluateRule(rule, context));
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      problems.push({
        code: 'rule-failed',
        message: `The rule ${rule.id} could not be evaluated: ${reason}`,
        file: rule.file,
      });
      results.set(rule.id, { rule, outcome: 'unknown', instances: [], unknownFor: [], missing: [] });
    }
  }
  return { results: rules.flatMap((rule) => results.get(rule.id) ?? []), context, problems };
}

function byPattern(hits: readonly LogHits[]): ReadonlyMap<string, readonly LogHits[]> {
  const map = new Map<string, LogHits[]>();
  for (const hit of hits) {
    const list = map.get(hit.pattern);
    if (list === undefined) map.set(hit.pattern, [hit]);
    else list.push(hit);
  }
  for (const list of map.values()) list.sort((a, b) => a.log - b.log);
  return map;
}

/** Rules that ask for another rule's findings come after it. A cycle is a lint error; here it is cut where met. */
function inOrderOfNeed(rules: readonly Rule[]): readonly Rule[] {
  const byId = new Map(rules.map((rule) => [rule.id, rule]));
  const ordered = new Set<Rule>();
  const entered = new Set<Rule>();
  const place = (rule: Rule): void => {
    if (entered.has(rule)) return;
    entered.add(rule);
    for (const { source } of rule.detect) {
      const needed = source.type === 'finding' ? byId.get(source.finding.rule) : undefined;
      if (needed !== undefined) place(needed);
    }
    ordered.add(rule);
  };
  rules.forEach(place);
  return [...ordered];
}
