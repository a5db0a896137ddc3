import { createHash } from 'node:crypto';
import type { Rule, RuleSet } from '../model/rule.ts';
import type { RuleFault } from './fault.ts';
import { override, type Overrides } from './override.ts';

export interface DigestedRule {
  readonly rule: Rule;
  /** Of the text of its file, in hex. */
  readonly sha256: string;
}

/** One set of rules, of which a later one takes the place of an earlier one with its id, after all changes to them. */
export function joinRules(
  rules: readonly DigestedRule[],
  overrides: readonly Overrides[],
): { readonly rules: RuleSet; readonly faults: readonly RuleFault[] } {
  const byId = new Map(rules.map(({ rule }) => [rule.id, rule]));
  const sorted = [...byId.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
  const changed = override(sorted, overrides);
  return { rules: { rules: changed.rules, digest: digestOf([...rules, ...overrides]) }, faults: changed.faults };
}

/** Independent of where the files lie and in which order they were read. */
function digestOf(files: readonly { readonly sha256: string }[]): string {
  const hash = createHash('sha256');
  for (const { sha256 } of files.toSorted((a, b) => (a.sha256 < b.sha256 ? -1 : 1))) hash.update(sha256);
  return `sha256:${hash.digest('hex')}`;
}
