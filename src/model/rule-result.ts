import type { Entity, Instance, Missing, Outcome } from './finding.ts';
import type { Rule } from './rule.ts';

/** How a rule came out, with one instance for each entity that it holds or may hold for. */
export interface RuleResult {
  readonly rule: Rule;
  readonly outcome: Outcome;
  /** Why it does not apply. */
  readonly because?: string;
  readonly instances: readonly Instance[];
  /** Entities for which it could not be told. */
  readonly unknownFor: readonly Entity[];
  /** What would tell, for the suspected and the unknown ones. */
  readonly missing: readonly Missing[];
}
