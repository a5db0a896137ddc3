import { createHash } from 'node:crypto';
import type { Rule, RuleSet } from '../model/rule.ts';

export interface DigestedRule {
  readonly rule: Rule;
  /** Of the text of its file, in hex. */
  readonly sha256: string;
}

/** One set of rules of which a later one takes the place of an earlier one with its id. */
export function joinRules(rules: readonly DigestedRule[]): RuleSet {
  const byId = new Map(rules.map(({ rule }) => [rule.id, rule]));
  return { rules: [...byId.values()].sort((a, b) => (a.id < b.id ? -1 : 1)), digest: digestOf(rules) };
}

/** Independent of where the rules lie and in which order they were read. */
function digestOf(rules: readonly DigestedRule[]): string {
  const hash = createHash('sha256');
  for (const { sha256 } of rules.toSorted((a, b) => (a.sha256 < b.sha256 ? -1 : 1))) hash.update(sha256);
  return `sha256:${hash.digest('hex')}`;
}
