import type { Finding } from '../../model/finding.ts';
import { findingAnchor } from './anchor.ts';

export interface RuleLink {
  readonly rule: string;
  /** The finding's title; the rule's id where this analysis has no finding of it. */
  readonly title: string;
  readonly anchor?: string;
  /** Rules that account for all of it. */
  readonly explainedBy: readonly string[];
}

/** Names of rules as links to their findings. */
export type RuleLinks = (rules: readonly string[]) => readonly RuleLink[];

export function ruleLinks(findings: readonly Finding[]): RuleLinks {
  const byRule = new Map(findings.map((finding) => [finding.rule, finding]));
  return (rules) =>
    rules.map((rule) => {
      const finding = byRule.get(rule);
      if (finding === undefined) return { rule, title: rule, explainedBy: [] };
      return { rule, title: finding.title, anchor: findingAnchor(rule), explainedBy: finding.explainedBy };
    });
}
