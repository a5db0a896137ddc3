import { randomBytes } from 'node:crypto';
import { readFile, stat, writeFile } from 'node:fs/promises';
import { UserError } from '../model/user-error.ts';

const KEY_BYTES = 32;

/**
 * The key that the owner keeps in a file, made on the first use. The same key gives the same pseudonyms in every bundle,
 * and whoever has it can test a guess: a `UserError` says so where others may read it.
 */
export async function readPseudonymKey(path: string): Promise<Uint8Array> {
  try {
    const key = randomBytes(KEY_BYTES);
    await writeFile(path, `${key.toString('hex')}\n`, { mode: 0o600, flag: 'wx' });
    return key;
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) {
      throw new UserError(`Can't write the key file ${path}`, { cause: error });
    }
  }
  const isOpen = process.platform !== 'win32' && ((await stat(path)).mode & 0o077) !== 0;
  if (isOpen) throw new UserError(`Others can read the key file ${path}`, { hint: `chmod 600 ${path}` });
  const text = (await readFile(path, 'utf8').catch(() => '')).trim();
  if (!/^[\da-f]{64}$/.test(text)) {
    throw new UserError(`${path} is no key file`, { hint: 'Name a file that is not there yet: the key is made.' });
  }
  return Buffer.from(text, 'hex');
}
