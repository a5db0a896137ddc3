import { stat } from 'node:fs/promises';
import type { ReadableBundle } from '../analysis/read-bundle.ts';
import type { OpenOptions } from '../archive/open-bundle.ts';
import type { BundleInput } from '../archive/resolve-input.ts';
import { openInThread } from '../archive/thread/open-in-thread.ts';
import type { OnProgress } from '../model/progress.ts';
import type { ReadingLimits } from './limit-options.ts';
import { bundleThread } from './package-files.ts';
import { standardInput } from './standard-input.ts';
import { fitV8ToLargeInputs } from './v8-flags.ts';

/** In bytes, as they lie on the disk. */
const WORTH_A_THREAD = 1024 * 1024;

export interface OpenInputsOptions {
  readonly redact: boolean;
  readonly pseudonyms: string | undefined;
  readonly limits: Partial<ReadingLimits>;
  /** False where the processors are busy with other bundles: a thread of its own costs time as well. */
  readonly mayUnpackInThread?: boolean;
  readonly onProgress: OnProgress;
  /** Says that nobody is going to read the bundle after all. */
  readonly signal?: AbortSignal;
}

/** Opens what the user named as one bundle. */
export async function openInputs(paths: readonly string[], options: OpenInputsOptions): Promise<ReadableBundle> {
  const { limits, onProgress } = options;
  const isPlain = !options.redact && options.pseudonyms === undefined;
  const mayUseThread = isPlain && options.mayUnpackInThread !== false;
  if (mayUseThread && !paths.includes(standardInput) && (await isLarge(paths))) {
    const bundle = await openInThread(bundleThread, paths, options);
    fitV8ToLargeInputs();
    return bundle;
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

async function open(
  inputs: readonly BundleInput[],
  { redact, pseudonyms }: OpenInputsOptions,
  options: OpenOptions,
): Promise<ReadableBundle> {
  if (redact || pseudonyms !== undefined) {
    const { openRedacted } = await import('./open-redacted.ts');
    return openRedacted(inputs, { ...options, ...(pseudonyms === undefined ? {} : { pseudonyms }) });
  }
  const { openBundle } = await import('../archive/open-bundle.ts');
  return openBundle(inputs, options);
}
