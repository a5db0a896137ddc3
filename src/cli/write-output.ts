import { writeFile } from 'node:fs/promises';
import { UserError } from '../model/user-error.ts';

/** Writes a file that the user named. */
export async function writeOutput(path: string, text: string): Promise<void> {
  await writeFile(path, text).catch((cause: unknown) => {
    throw new UserError(`Can't write ${path}: ${cause instanceof Error ? cause.message : String(cause)}`, { cause });
  });
}
