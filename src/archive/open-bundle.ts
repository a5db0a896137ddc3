import type { ArchiveLimits, BundleFacts, Entry } from '../model/entry.ts';
import type { OnProgress } from '../model/progress.ts';
import { Budget } from './budget.ts';
import { Ledger } from './ledger.ts';
import { defaultLimits } from './limits.ts';
import { resolveInput, type BundleInput, type ResolvedInput } from './resolve-input.ts';
import { UniqueNames } from './unique-names.ts';
import { unpack } from './unpack.ts';
import { unpackDirectory } from './unpack-directory.ts';
import type { Unpacking } from './unpacking.ts';

export interface OpenBundle {
  /** Every file of the inputs and of the archives in them. To be iterated once. */
  entries(): AsyncIterable<Entry>;
  /** Complete once the entries were read to the end. */
  facts(): BundleFacts;
}

export interface OpenOptions {
  /** Instead of the default ones. */
  readonly limits?: Partial<ArchiveLimits>;
  /** Called after each entry, and within one about every 256 KiB. */
  readonly onProgress?: OnProgress;
  /** A clock for the limit of time, in milliseconds from any beginning; the process's own where none is given. */
  readonly now?: () => number;
}

/**
 * Opens what belongs to one analysis. Of a single archive or directory, paths begin inside it; several inputs are
 * told apart by their names. Throws a `UserError` for an input that isn't there or can't be read; what goes wrong
 * later is a problem among the facts.
 */
export async function openBundle(inputs: readonly BundleInput[], options: OpenOptions = {}): Promise<OpenBundle> {
  const resolved = await Promise.all(inputs.map(resolveInput));
  const limits = { ...defaultLimits, ...options.limits };
  const budget = new Budget(limits, options.now ?? (() => performance.now()));
  const run: Unpacking = {
    limits,
    budget,
    names: new UniqueNames(),
    ledger: new Ledger(withInput(options.onProgress, budget, resolved)),
  };
  return {
    entries: () => unpackInputs(resolved, run),
    facts: () => run.ledger.facts(bundleName(resolved)),
  };
}

/** Tells with the progress how much of the inputs was read, where all of them are files. */
function withInput(
  onProgress: OnProgress | undefined,
  budget: Budget,
  inputs: readonly ResolvedInput[],
): OnProgress | undefined {
  const sizes = inputs.flatMap((input) => (input.kind === 'file' ? (input.size ?? []) : []));
  if (onProgress === undefined || sizes.length < inputs.length) return onProgress;
  const of = sizes.reduce((sum, size) => sum + size, 0);
  return (progress) => onProgress({ ...progress, input: { read: budget.bytesRead, of } });
}

function bundleName(inputs: readonly ResolvedInput[]): string {
  const [first, ...others] = inputs.map((input) => input.name);
  return others.length === 0 ? (first ?? '') : `${first} and ${others.length} more`;
}

async function* unpackInputs(inputs: readonly ResolvedInput[], run: Unpacking): AsyncGenerator<Entry> {
  const inputNames = new UniqueNames();
  for (const input of inputs) {
    const name = inputNames.take(input.name);
    const prefix = inputs.length === 1 ? '' : `${name}/`;
    if (input.kind === 'directory') {
      yield* unpackDirectory(input.path, prefix, run);
    } else {
      yield* unpack({ path: name, prefix, depth: 0 }, run.budget.countRead(input.content), run);
    }
    if (run.budget.exhausted) return;
  }
}
