import { readFile, stat } from 'node:fs/promises';
import { relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { UserError } from '../model/user-error.ts';
import type { RuleSet } from '../model/rule.ts';
import type { RuleFile } from '../rules/load-rules.ts';
import { readPrecompiledRules, type PrecompiledRules } from '../rules/precompiled.ts';
import { joinRules } from '../rules/rule-set.ts';
import { packageRoot } from './package-files.ts';

const shipped = fileURLToPath(new URL('rules/', packageRoot));

export interface RulePack {
  readonly rules: readonly RuleFile[];
  readonly cases: readonly RuleFile[];
  /** `overrides.yaml`: what the pack changes in other rules. */
  readonly overrides: readonly RuleFile[];
}

/** Reads the rule files under directories (or single ones); the shipped ones where none is given. */
export async function readRulePack(paths: readonly string[]): Promise<RulePack> {
  const files = (await Promise.all((paths.length === 0 ? [shipped] : paths).map(filesUnder))).flat();
  return {
    rules: files.filter(({ path }) => !path.endsWith('.test.yaml') && !isOverrides(path)),
    cases: files.filter(({ path }) => path.endsWith('.test.yaml')),
    overrides: files.filter(({ path }) => isOverrides(path)),
  };
}

function isOverrides(path: string): boolean {
  return /(?:^|\/)overrides\.yaml$/.test(path);
}

/**
 * The shipped rules with private packs laid over them. A wrong rule stops the run: half a rule set misleads. What reads
 * YAML is loaded for private packs only.
 */
export async function loadRulePacks(packs: readonly string[]): Promise<RuleSet> {
  const built = await readFile(new URL('dist/rules.json', packageRoot), 'utf8');
  const ofProduct = readPrecompiledRules(JSON.parse(built) as PrecompiledRules);
  if (packs.length === 0) return joinRules(ofProduct, []).rules;
  const [{ loadRules }, { describeFault }] = await Promise.all([
    import('../rules/load-rules.ts'),
    import('../rules/fault.ts'),
  ]);
  const files = await readRulePack(packs);
  const { rules, faults } = loadRules(files.rules, { shipped: ofProduct, overrides: files.overrides });
  if (faults.length > 0) {
    throw new UserError(faults.map(describeFault).join('\n'), { hint: 'mustread rules lint checks a pack.' });
  }
  return rules;
}

async function filesUnder(path: string): Promise<readonly RuleFile[]> {
  const found = await stat(path).catch((cause: unknown) => {
    throw new UserError(`No such rule file or directory: ${path}`, { cause });
  });
  const { default: glob } = await import('fast-glob');
  const paths = found.isDirectory()
    ? (await glob('**/*.yaml', { cwd: path, absolute: true, followSymbolicLinks: false })).sort()
    : [path];
  return Promise.all(paths.map(async (file) => ({ path: shownPath(file), text: await readFile(file, 'utf8') })));
}

/** Relative to the package for shipped rules, to the working directory otherwise: an analysis names no machine's paths. */
function shownPath(file: string): string {
  const base = file.startsWith(shipped) ? fileURLToPath(packageRoot) : process.cwd();
  return relative(base, file).split(sep).join('/');
}
