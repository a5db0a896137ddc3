import { access, realpath } from 'node:fs/promises';
import { dirname, join, relative, sep } from 'node:path';

const NAME = 'mustread.yaml';

/**
 * The nearest `mustread.yaml` in a directory or above it; undefined where there is none. One that lies in an input is no
 * configuration but part of it: whoever made the bundle must not have a say in how it is read.
 */
export async function findConfig(directory: string, inputs: readonly string[]): Promise<string | undefined> {
  const roots = await Promise.all(inputs.map((input) => realpath(input).catch(() => undefined)));
  for (let place = await realpath(directory); ; place = dirname(place)) {
    const file = join(place, NAME);
    const isOfInput = roots.some((root) => root !== undefined && isWithin(file, root));
    if (!isOfInput && (await exists(file))) return file;
    if (dirname(place) === place) return undefined;
  }
}

function isWithin(file: string, directory: string): boolean {
  const way = relative(directory, file);
  return way !== '..' && !way.startsWith(`..${sep}`);
}

async function exists(file: string): Promise<boolean> {
  return access(file).then(
    () => true,
    () => false,
  );
}
