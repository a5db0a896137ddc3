import type { RuleFault } from './fault.ts';
import { loadRule, type RuleFile } from './load-rules.ts';
import { patternsOf } from './patterns-of.ts';
import type { PrecompiledRules } from './precompiled.ts';

/** What the build keeps of the shipped rules. */
export function precompileRules(files: readonly RuleFile[]): {
  readonly precompiled: PrecompiledRules;
  readonly faults: readonly RuleFault[];
} {
  const all = files.map((file) => ({ file, ...loadRule(file) }));
  const loaded = all.flatMap((one) => (one.loaded === undefined ? [] : [one.loaded]));
  const patterns = loaded.flatMap(({ rule }) => patternsOf(rule));
  return {
    precompiled: {
      rules: loaded.map(({ rule, sha256, source }) => ({ file: rule.file, sha256, source })),
      literals: Object.fromEntries(
        patterns.filter(({ literals }) => literals.length > 0).map(({ source, literals }) => [source, literals]),
      ),
    },
    faults: all.flatMap(({ faults }) => faults),
  };
}
