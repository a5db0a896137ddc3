import { analyzeBundle, type AnalyzeOptions } from '../analysis/analyze-bundle.ts';
import type { ReadableBundle } from '../analysis/read-bundle.ts';
import type { OpenOptions } from '../archive/open-bundle.ts';
import type { BundleInput } from '../archive/resolve-input.ts';
import type { Analysis } from '../model/analysis.ts';
import type { OnProgress } from '../model/progress.ts';
import type { RuleSet } from '../model/rule.ts';
import type { ReadingLimits } from './limit-options.ts';
import { packageVersion } from './package-files.ts';
import { standardInput } from './standard-input.ts';

export interface InputOptions {
  readonly rules: RuleSet;
  readonly redact: boolean;
  readonly pseudonyms: string | undefined;
  readonly limits: Partial<ReadingLimits>;
  readonly cluster?: number | undefined;
  readonly onProgress: OnProgress;
}

/** Analyses what the user named as one bundle. */
export async function analyzeInputs(paths: readonly string[], options: InputOptions): Promise<Analysis> {
  return analyzeBundle(await openInputs(paths, options), analyzeOptionsOf(options));
}

export async function openInputs(paths: readonly string[], options: InputOptions): Promise<ReadableBundle> {
  const { limits, onProgress } = options;
  const inputs = paths.map((path) => (path === standardInput ? { stream: process.stdin, name: 'stdin' } : { path }));
  return open(inputs, options, { onProgress, limits });
}

export function analyzeOptionsOf({ rules, cluster, limits, onProgress }: InputOptions): AnalyzeOptions {
  return {
    rules,
    version: packageVersion(),
    onProgress,
    limits,
    ...(cluster === undefined ? {} : { cluster }),
  };
}

async function open(
  inputs: readonly BundleInput[],
  { redact, pseudonyms }: InputOptions,
  options: OpenOptions,
): Promise<ReadableBundle> {
  if (redact || pseudonyms !== undefined) {
    const { openRedacted } = await import('./open-redacted.ts');
    return openRedacted(inputs, { ...options, ...(pseudonyms === undefined ? {} : { pseudonyms }) });
  }
  const { openBundle } = await import('../archive/open-bundle.ts');
  return openBundle(inputs, options);
}
