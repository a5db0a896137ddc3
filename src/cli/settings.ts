import { readFile } from 'node:fs/promises';
import { dirname, relative, resolve } from 'node:path';
import type { Config } from '../config/config.ts';
import type { Analysis } from '../model/analysis.ts';
import type { Severity } from '../model/rule.ts';
import { UserError } from '../model/user-error.ts';
import type { RuleFault } from '../rules/fault.ts';
import { findConfig } from './find-config.ts';
import { limitsOf, type ReadingLimits } from './limit-options.ts';

/** `--config FILE`, wherever defaults matter. */
export const configOption = {
  type: 'string',
  nargs: 1,
  describe: 'Defaults and own text; else the mustread.yaml in the working directory or above it',
} as const;

/** What the command line says of that for which there are defaults. */
export interface Given {
  readonly config?: string | undefined;
  readonly rules?: readonly string[];
  readonly failOn?: Severity | undefined;
  readonly redact?: boolean | undefined;
  readonly pseudonyms?: string | undefined;
}

/** How a run goes: the command line over the configuration over the product's own defaults. */
export interface Settings {
  readonly rules: readonly string[];
  readonly failOn: Severity | undefined;
  readonly redact: boolean;
  readonly pseudonyms: string | undefined;
  readonly limits: Partial<ReadingLimits>;
  /** The analysis with the organisation's text. */
  addHouseWords(analysis: Analysis): Promise<Analysis>;
  /** Throws a `UserError` for a runbook of a rule that there is not. */
  checkRunbooks(rules: readonly { readonly id: string }[]): Promise<void>;
}

/** Throws a `UserError` for a configuration that can't be read or is wrong. `inputs` are the paths of bundles. */
export async function readSettings(given: Given, inputs: readonly string[]): Promise<Settings> {
  const file = given.config ?? (await findConfig(process.cwd(), inputs));
  const read = file === undefined ? undefined : await readConfig(file);
  // Files above the working directory are easily forgotten.
  if (read !== undefined && given.config === undefined) process.stderr.write(`Configuration: ${read.name}\n`);
  const config: Partial<Config> = read?.config ?? {};
  const beside = (path: string): string => resolve(dirname(file ?? ''), path);
  const pseudonyms = config.pseudonyms === undefined ? undefined : beside(config.pseudonyms);
  return {
    rules: [...(config.rules ?? []).map(beside), ...(given.rules ?? [])],
    failOn: given.failOn ?? config.failOn,
    redact: given.redact ?? config.redact ?? false,
    // Who asks for no redaction wants no pseudonyms either.
    pseudonyms: given.pseudonyms ?? (given.redact === false ? undefined : pseudonyms),
    limits: { ...limitsOf(config.limits ?? {}), ...limitsOf(given as Readonly<Record<string, unknown>>) },
    async addHouseWords(analysis) {
      if (read === undefined) return analysis;
      const { withHouseWords } = await import('../config/with-house-words.ts');
      return withHouseWords(analysis, read.config);
    },
    async checkRunbooks(rules) {
      await refuse(read?.wrongRunbooks(rules.map(({ id }) => id)) ?? []);
    },
  };
}

async function readConfig(file: string) {
  const name = relative(process.cwd(), file) || file;
  const text = await readFile(file, 'utf8').catch((cause: unknown) => {
    throw new UserError(`Can't read ${name}`, { cause });
  });
  const { parseConfig } = await import('../config/parse-config.ts');
  const { config, faults, wrongRunbooks } = parseConfig(text, name);
  await refuse(faults);
  if (config === undefined) throw new UserError(`${name} is no configuration`);
  return { name, config, wrongRunbooks };
}

async function refuse(faults: readonly RuleFault[]): Promise<void> {
  if (faults.length === 0) return;
  const { describeFault } = await import('../rules/fault.ts');
  throw new UserError(faults.map(describeFault).join('\n'), { hint: 'docs/configuration.md has all keys.' });
}
