import { stat, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { UserError } from '../model/user-error.ts';

/** Refuses a file that has no directory to be in, before the work that it is for. */
export async function checkOutputs(files: readonly { readonly path: string }[]): Promise<void> {
  for (const { path } of files) {
    const directory = dirname(path);
    const found = await stat(directory).catch(() => undefined);
    if (found?.isDirectory() === true) continue;
    throw new UserError(`Can't write ${path}: there is no directory ${directory}`, {
      hint: 'Make it first, or name another place.',
    });
  }
}

/** Writes a file that the user named. */
export async function writeOutput(path: string, text: string): Promise<void> {
  await writeFile(path, text).catch((cause: unknown) => {
    throw new UserError(`Can't write ${path}: ${cause instanceof Error ? cause.message : String(cause)}`, { cause });
  });
}
