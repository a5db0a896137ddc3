import { stat } from 'node:fs/promises';
import type { ReadableBundle } from '../analysis/read-bundle.ts';
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
}

/** Opens what the user named as one bundle. */
export async function openInputs(paths: readonly string[], options: OpenInputsOptions): Promise<ReadableBundle> {
  return (await openAhead(paths, options)) ?? openHere(paths, options);
}

/**
 * Begins to unpack what is worth a thread of its own, and leaves the rest alone: undefined. `signal` says that nobody is
 * going to read the bundle after all.
 */
export async function openAhead(
  paths: readonly string[],
  { redact, pseudonyms, mayUnpackInThread = true, limits, onProgress }: OpenInputsOptions,
  signal?: AbortSignal,
): Promise<ReadableBundle | undefined> {
  const mayUseThread = mayUnpackInThread && !redact && pseudonyms === undefined && !paths.includes(standardInput);
  if (!mayUseThread || !(await isLarge(paths))) return undefined;
  const bundle = await openInThread(bundleThread, paths, { limits, onProgress, ...(signal && { signal }) });
  fitV8ToLargeInputs();
  return bundle;
}

/** Opens inputs in the program's own thread. */
export async function openHere(
  paths: readonly string[],
  { redact, pseudonyms, limits, onProgress }: OpenInputsOptions,
): Promise<ReadableBundle> {
  const inputs = paths.map((path) => (path === standardInput ? { stream: process.stdin, name: 'stdin' } : { path }));
  const options = { onProgress, limits };
  if (redact || pseudonyms !== undefined) {
    const { openRedacted } = await import('./open-redacted.ts');
    return openRedacted(inputs, { ...options, ...(pseudonyms === undefined ? {} : { pseudonyms }) });
  }
  const { openBundle } = await import('../archive/open-bundle.ts');
  return openBundle(inputs, options);
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
