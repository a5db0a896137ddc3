import { constants, type Stats } from 'node:fs';
import { access, stat } from 'node:fs/promises';
import { basename, resolve } from 'node:path';
import { UserError } from '../model/user-error.ts';
import { entryPath } from './entry-path.ts';
import { readErrorText } from './read-error-text.ts';
import { readFile } from './read-file.ts';
import { ReadFailure } from './read-failure.ts';

/** A path of the file system, or a stream such as standard input. */
export type BundleInput =
  { readonly path: string } | { readonly stream: AsyncIterable<Uint8Array>; readonly name: string };

/** An input that exists. `name` is safe to be an entry's path. */
export type ResolvedInput =
  | { readonly kind: 'directory'; readonly name: string; readonly path: string }
  | {
      readonly kind: 'file';
      readonly name: string;
      readonly content: AsyncIterable<Uint8Array>;
      readonly modifiedAt?: number;
    };

/** Throws a `UserError` for a path that does not exist, may not be read, or is neither a file nor a directory. */
export async function resolveInput(input: BundleInput): Promise<ResolvedInput> {
  if ('stream' in input) return { kind: 'file', name: input.name, content: readStream(input.stream, input.name) };
  const { path } = input;
  const stats = await statInput(path);
  const name = entryPath(basename(resolve(path))) || path;
  if (stats.isDirectory()) return { kind: 'directory', name, path };
  // A pipe is what a shell's `<(…)` gives.
  if (stats.isFIFO() || stats.isCharacterDevice()) return { kind: 'file', name, content: readFile(path, name) };
  if (stats.isFile())
    return { kind: 'file', name, content: readFile(path, name), modifiedAt: Math.floor(stats.mtimeMs) };
  throw new UserError(`Neither a file nor a directory: ${path}`, {
    hint: 'Give an archive, a directory, a file, or - for standard input.',
  });
}

async function statInput(path: string): Promise<Stats> {
  try {
    const stats = await stat(path);
    await access(path, stats.isDirectory() ? constants.R_OK | constants.X_OK : constants.R_OK);
    return stats;
  } catch (error) {
    throw unreadable(path, error);
  }
}

function unreadable(path: string, cause: unknown): UserError {
  const code = cause instanceof Error && 'code' in cause ? cause.code : undefined;
  if (code === 'ENOENT') {
    return new UserError(`No such file or directory: ${path}`, {
      hint: 'Check the path; it is taken from the current directory.',
      cause,
    });
  }
  if (code === 'EACCES' || code === 'EPERM') {
    return new UserError(`No permission to read: ${path}`, {
      hint: 'Make it readable for the current user, or read a copy.',
      cause,
    });
  }
  return new UserError(`Cannot read ${path}: ${readErrorText(cause)}`, { cause });
}

async function* readStream(stream: AsyncIterable<Uint8Array>, name: string): AsyncGenerator<Uint8Array> {
  try {
    yield* stream;
  } catch (error) {
    throw new ReadFailure(
      { code: 'input-unreadable', message: `Reading broke off: ${readErrorText(error)}.`, file: name },
      error,
    );
  }
}
