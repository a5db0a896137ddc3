import { constants, createReadStream, type Stats } from 'node:fs';
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
      /** In bytes; absent for streams. */
      readonly size?: number;
    };

/** Throws a `UserError` for a path that does not exist, may not be read, or is neither a file nor a directory. */
export async function resolveInput(input: BundleInput): Promise<ResolvedInput> {
  if ('stream' in input) return streamInput(entryPath(input.name) || 'stdin', input.stream);
  const { path } = input;
  const stats = await statInput(path);
  const name = entryPath(basename(resolve(path))) || 'root';
  if (stats.isDirectory()) return { kind: 'directory', name, path };
  // A pipe is what a shell's `<(…)` gives.
  if (stats.isFIFO() || stats.isCharacterDevice()) return streamInput(name, createReadStream(path));
  if (!stats.isFile()) {
    const hint = 'Give an archive, a directory, a file, or - for standard input.';
    throw new UserError(`Neither a file nor a directory: ${path}`, { hint });
  }
  return { kind: 'file', name, content: readFile(path, name), size: stats.size };
}

async function statInput(path: string): Promise<Stats> {
  try {
    const stats = await stat(path);
    await access(path, stats.isDirectory() ? constants.R_OK | constants.X_OK : constants.R_OK);
    return stats;
  } catch (cause) {
    throw new UserError(`Cannot read ${path}: ${readErrorText(cause)}`, {
      hint: 'Check the path, which is taken from the current directory, and that the current user may read it.',
      cause,
    });
  }
}

function streamInput(name: string, stream: AsyncIterable<Uint8Array>): ResolvedInput {
  return { kind: 'file', name, content: readStream(stream, name) };
}

async function* readStream(stream: AsyncIterable<Uint8Array>, name: string): AsyncGenerator<Uint8Array> {
  try {
    yield* stream;
  } catch (error) {
    const message = `Reading broke off: ${readErrorText(error)}`;
    throw new ReadFailure({ code: 'input-unreadable', message, file: name }, error);
  }
}
