import { rename, writeFile } from 'node:fs/promises';

/** Writes a file so that under its name there is all of it or nothing, whenever the program is killed. */
export async function writeWhole(path: string, text: string): Promise<void> {
  // Always the same name, so that a later run takes the place of what a killed one left.
  const part = `${path}.part`;
  await writeFile(part, text);
  await rename(part, path);
}
