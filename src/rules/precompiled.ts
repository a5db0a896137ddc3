import type { Pattern } from '../model/rule.ts';
import { compileRule } from './compile-rule.ts';
import type { DigestedRule } from './rule-set.ts';
import type { RuleSource } from './schema.ts';

/**
 * Rules that were checked when the product was built, with what is slow to work out: reading them takes a hundredth of
 * the time that their YAML takes. JSON.
 */
export interface PrecompiledRules {
  readonly rules: readonly { readonly file: string; readonly sha256: string; readonly source: RuleSource }[];
  /** By pattern. */
  readonly literals: Readonly<Record<string, Pattern['literals']>>;
}

export function readPrecompiledRules({ rules, literals }: PrecompiledRules): readonly DigestedRule[] {
  return rules.map(({ file, sha256, source }) => ({
    sha256,
    rule: compileRule(source, file, (pattern) => literals[pattern] ?? []),
  }));
}
