import { createHash } from 'node:crypto';
import type { Rule, RuleSet } from '../model/rule.ts';
import { compileRule } from './compile-rule.ts';
import { expressionsOf } from './expressions-of.ts';
import type { RuleFault } from './fault.ts';
import { requiredLiterals } from './literals.ts';
import { parseYaml } from './parse-yaml.ts';
import { patternFault } from './pattern.ts';
import { patternsIn, selectionsOf } from './patterns-of.ts';
import { loadOverrides } from './load-overrides.ts';
import { joinRules, type DigestedRule } from './rule-set.ts';
import { ruleSchema, type RuleSource } from './schema.ts';

/** A file of a rule pack. The shell reads them; this phase touches no disk. */
export interface RuleFile {
  /** For messages; ends in `<id>.yaml`. */
  readonly path: string;
  readonly text: string;
}

export interface LoadedRules {
  readonly rules: RuleSet;
  readonly faults: readonly RuleFault[];
}

/** Of one file: its rule where nothing is wrong with it, as written and as it runs. */
export interface LoadedRule {
  readonly loaded?: DigestedRule & { readonly source: RuleSource };
  readonly faults: readonly RuleFault[];
}

/** What rule files are laid over, and what changes all of them. */
export interface LaidOver {
  readonly shipped?: readonly DigestedRule[];
  /** Each a pack's `overrides.yaml`. */
  readonly overrides?: readonly RuleFile[];
}

/**
 * Checks and compiles rule files. A file with a fault gives no rule; the others load all the same, and the caller
 * decides whether faults stop it. A file with the id of a shipped rule takes its place.
 */
export function loadRules(
  files: readonly RuleFile[],
  { shipped = [], overrides: changes = [] }: LaidOver = {},
): LoadedRules {
  const all = files.map(loadRule);
  const changed = changes.map(loadOverrides);
  const { rules, faults } = joinRules(
    [...shipped, ...all.flatMap(({ loaded }) => loaded ?? [])],
    changed.flatMap(({ overrides }) => overrides ?? []),
  );
  return { rules, faults: [...[...all, ...changed].flatMap((file) => file.faults), ...faults] };
}

/** Checks and compiles one file. */
export function loadRule(file: RuleFile): LoadedRule {
  const parsed = parseYaml(file.text, file.path, ruleSchema);
  if (parsed.value === undefined) return { faults: parsed.faults };
  const base = file.path.slice(file.path.lastIndexOf('/') + 1);
  if (base !== `${parsed.value.id}.yaml`) {
    const message = `the id '${parsed.value.id}' must equal the file's name without .yaml`;
    return { faults: [{ file: file.path, ...parsed.placeOf(['id']), message, severity: 'error' }] };
  }
  const rule = compileRule(parsed.value, file.path, requiredLiterals);
  const faults = [...expressionFaults(rule, parsed), ...patternFaults(rule, parsed)];
  const sha256 = createHash('sha256').update(file.text).digest('hex');
  return faults.length > 0 ? { faults } : { loaded: { rule, sha256, source: parsed.value }, faults: [] };
}

/** The library's message shows the expression and the place in it. */
function expressionFaults(rule: Rule, parsed: ReturnType<typeof parseYaml<RuleSource>>): readonly RuleFault[] {
  return expressionsOf(rule).flatMap(({ expression, path }): RuleFault[] => {
    try {
      void expression.variables;
      return [];
    } catch (error) {
      const message = error instanceof Error ? error.message : String(error);
      return [{ file: rule.file, ...parsed.placeOf(path), message, severity: 'error' }];
    }
  });
}

/** Patterns compile when they are first needed, in the midst of a log: what RE2 refuses is told before. */
function patternFaults(rule: Rule, parsed: ReturnType<typeof parseYaml<RuleSource>>): readonly RuleFault[] {
  return selectionsOf(rule).flatMap((selection) => {
    const path = selection === rule.clearedBy ? ['clearedBy'] : ['detect', selection.name];
    return patternsIn(selection).flatMap(({ source }): RuleFault[] => {
      const fault = patternFault(source);
      if (fault === undefined) return [];
      return [{ file: rule.file, ...parsed.placeOf(path), message: `'${source}': ${fault}`, severity: 'error' }];
    });
  });
}
