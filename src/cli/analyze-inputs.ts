import { stat } from 'node:fs/promises';
import { analyzeBundle, type AnalyzeOptions } from '../analysis/analyze-bundle.ts';
import type { ReadableBundle } from '../analysis/read-bundle.ts';
import type { OpenOptions } from '../archive/open-bundle.ts';
import type { BundleInput } from '../archive/resolve-input.ts';
import type { Analysis } from '../model/analysis.ts';
import type { OnProgress } from '../model/progress.ts';
import type { RuleSet } from '../model/rule.ts';
import type { ReadingLimits } from './limit-options.ts';
import { bundleThread, packageVersion } from './package-files.ts';
import { standardInput } from './standard-input.ts';

/** In bytes, as they lie on the disk. */
const WORTH_A_THREAD = 1024 * 1024;

export interface InputOptions {
  readonly rules: RuleSet;
  readonly redact: boolean;
  readonly pseudonyms: string | undefined;
  readonly limits: Partial<ReadingLimits>;
  readonly cluster?: number | undefined;
  /** False where the processors are busy with other bundles: a thread of its own costs time as well. */
  readonly mayUnpackInThread?: boolean;
  readonly onProgress: OnProgress;
}

/** Analyses what the user named as one bundle. */
export async function analyzeInputs(paths: readonly string[], options: InputOptions): Promise<Analysis> {
  return analyzeBundle(await openInputs(paths, options), analyzeOptionsOf(options));
}

export async function openInputs(paths: readonly string[], options: InputOptions): Promise<ReadableBundle> {
  const { limits, onProgress } = options;
  const isPlain = !options.redact && options.pseudonyms === undefined;
  const mayUseThread = isPlain && options.mayUnpackInThread !== false;
  if (mayUseThread && !paths.includes(standardInput) && (await isLarge(paths))) {
    const { openInThread } = await import('../archive/thread/open-in-thread.ts');
    return openInThread(bundleThread, paths, { onProgress, limits });
  }
  const inputs = paths.map((path) => (path === standardInput ? { stream: process.stdin, name: 'stdin' } : { path }));
  return open(inputs, options, { onProgress, limits });
}

/** For less, starting a thread takes longer than it saves. What can't be looked at is for `openBundle` to refuse. */
async function isLarge(paths: readonly string[]): Promise<boolean> {
  const sizes = await Promise.all(
    paths.map(async (path) => {
      const stats = await stat(path).catch(() => undefined);
      return stats?.isDirectory() === true ? Infinity : (stats?.size ?? 0);
    }),
  );
  return sizes.reduce((sum, size) => sum + size, 0) >= WORTH_A_THREAD;
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
