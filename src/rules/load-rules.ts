import { createHash } from 'node:crypto';
import type { Rule, RuleSet } from '../model/rule.ts';
import { compileRule } from './compile-rule.ts';
import type { RuleFault } from './fault.ts';
import { parseYaml } from './parse-yaml.ts';
import { ruleSchema } from './schema.ts';

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

/**
 * Checks and compiles rule files. A file with a fault gives no rule; the others load all the same, and the caller
 * decides whether faults stop it. A later file with the id of an earlier one takes its place, so that private packs
 * can override what is shipped.
 */
export function loadRules(files: readonly RuleFile[]): LoadedRules {
  const faults: RuleFault[] = [];
  const byId = new Map<string, Rule>();
  for (const file of files) {
    const loaded = loadRule(file);
    faults.push(...loaded.faults);
    if (loaded.rule !== undefined) byId.set(loaded.rule.id, loaded.rule);
  }
  const rules = [...byId.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
  return { rules: { rules, digest: digestOf(files) }, faults };
}

function loadRule(file: RuleFile): { readonly rule?: Rule; readonly faults: readonly RuleFault[] } {
  const parsed = parseYaml(file.text, file.path, ruleSchema);
  if (parsed.value === undefined) return { faults: parsed.faults };
  const base = file.path.slice(file.path.lastIndexOf('/') + 1);
  if (base !== `${parsed.value.id}.yaml`) {
    const message = `the id '${parsed.value.id}' must equal the file's name without .yaml`;
    return { faults: [{ file: file.path, ...parsed.placeOf(['id']), message, severity: 'error' }] };
  }
  try {
    return { rule: compileRule(parsed.value, file.path), faults: [] };
  } catch (error) {
    // Only CEL can still be wrong here; the library's message shows the expression and the place in it.
    const message = error instanceof Error ? error.message : String(error);
    return { faults: [{ file: file.path, ...placeOfExpression(parsed, message), message, severity: 'error' }] };
  }
}

/** The library quotes the expression that it could not parse; the first field that holds it is the place. */
function placeOfExpression(
  parsed: ReturnType<typeof parseYaml<RuleSourceValue>>,
  message: string,
): { readonly line: number; readonly column: number } {
  const value = parsed.value;
  if (value?.condition !== undefined && message.includes(value.condition)) return parsed.placeOf(['condition']);
  for (const [name, selection] of Object.entries(value?.detect ?? {})) {
    for (const kind of ['object', 'absent'] as const) {
      const where = selection[kind]?.where;
      if (where !== undefined && message.includes(where.split('\n')[0] ?? where)) {
        return parsed.placeOf(['detect', name, kind, 'where']);
      }
    }
  }
  return parsed.placeOf(['detect']);
}

type RuleSourceValue = NonNullable<ReturnType<typeof ruleSchema.safeParse>['data']>;

/** Independent of where the pack lies and in which order its files were read. */
function digestOf(files: readonly RuleFile[]): string {
  const hash = createHash('sha256');
  const texts = files.map((file) => file.text).sort();
  for (const text of texts) hash.update(String(text.length)).update('\0').update(text);
  return `sha256:${hash.digest('hex')}`;
}
