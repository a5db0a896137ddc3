import { createReadStream } from 'node:fs';
import { access, constants, stat } from 'node:fs/promises';
import { basename, resolve } from 'node:path';
import type { ArchiveLimits, BundleFacts, Entry } from '../model/entry.ts';
import type { OnProgress } from '../model/progress.ts';
import { UserError } from '../model/user-error.ts';
import { createBundleState, type BundleState } from './bundle-state.ts';
import { entryPath } from './entry-path.ts';
import { defaultLimits } from './limits.ts';
import { readStream, type NamedStream } from './read-stream.ts';
import { walkDirectory } from './walk-directory.ts';

export type BundleInput =
  | { readonly path: string }
  | { readonly stream: AsyncIterable<Uint8Array>; readonly name: string };

export interface OpenOptions {
  readonly limits?: Partial<ArchiveLimits>;
  readonly onProgress?: OnProgress;
}

/** An input that is read once, entry by entry. */
export interface OpenBundle {
  entries(): AsyncIterable<Entry>;
  /** Valid once the entries were read. */
  facts(): BundleFacts;
}

/**
 * Opens archives, directories, single files and streams as one bundle. Several inputs are kept apart by their base
 * names. Throws a `UserError` for a path that is not there or can't be read; all other trouble is in the facts.
 */
export async function openBundle(inputs: readonly BundleInput[], options: OpenOptions = {}): Promise<OpenBundle> {
  const state = createBundleState({ ...defaultLimits, ...options.limits }, options.onProgress ?? (() => {}));
  const opened = await Promise.all(inputs.map((input) => openInput(input)));
  const several = opened.length > 1;
  return {
    async *entries() {
      for (const input of opened) {
        if (state.exhausted) return;
        const prefix = several ? `${state.uniquePath(input.name)}/` : '';
        yield* input.isDirectory ? readDirectory(input.path, prefix, state) : readStream(rootStream(input, prefix), state);
      }
    },
    facts: () => ({
      name: opened.map(({ name }) => name).join(' + '),
      sha256: state.digest.value(),
      bytes: state.counts.bytes,
      entries: state.counts.entries,
      truncated: state.counts.truncated,
      problems: state.problems(),
    }),
  };
}

interface OpenedInput {
  readonly name: string;
  readonly path: string;
  readonly isDirectory: boolean;
  open(): AsyncIterable<Uint8Array>;
}

function rootStream(input: OpenedInput, prefix: string): NamedStream {
  return { path: `${prefix}${input.name}`, prefix, depth: 0, bytes: input.open() };
}

async function openInput(input: BundleInput): Promise<OpenedInput> {
  if ('stream' in input) return { name: input.name, path: input.name, isDirectory: false, open: () => input.stream };
  const { path } = input;
  const found = await stat(path).catch((cause: unknown) => {
    throw new UserError(`No such file or directory: ${path}`, { hint: 'Give an archive, a directory, a file, or - for standard input.', cause });
  });
  await access(path, constants.R_OK).catch((cause: unknown) => {
    throw new UserError(`${path} can't be read: permission denied`, { cause });
  });
  if (!found.isDirectory() && !found.isFile() && !found.isFIFO()) {
    throw new UserError(`${path} is neither a file nor a directory`);
  }
  return {
    name: basename(resolve(path)),
    path,
    isDirectory: found.isDirectory(),
    open: () => createReadStream(path, { highWaterMark: 256 * 1024 }),
  };
}

async function* readDirectory(root: string, prefix: string, state: BundleState): AsyncGenerator<Entry> {
  let skipped = 0;
  for await (const file of walkDirectory(root)) {
    if (state.exhausted) return;
    const name = entryPath(file.path);
    if (name === undefined) continue;
    const path = `${prefix}${name}`;
    if (file.type === 'other') skipped++;
    if (file.type === 'unreadable') state.problem('input-unreadable', 'The directory could not be read', path);
    if (file.type === 'file') yield* readStream({ path, prefix: `${path}/`, depth: 1, bytes: file.open() }, state);
  }
  if (skipped > 0) state.problem('entry-skipped', `${skipped} links or devices were not followed`);
}
