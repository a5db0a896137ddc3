import type { Stats } from 'node:fs';
import { stat } from 'node:fs/promises';
import { posix, resolve } from 'node:path';
import glob from 'fast-glob';
import { UserError } from '../model/user-error.ts';

export interface FoundArchive {
  /** As the command line leads to it, with slashes. */
  readonly path: string;
  /** 0 for a directory, whose size nobody knows beforehand. */
  readonly bytes: number;
}

/** Also formats that are not read: such an archive is a failed row, and not silently left out. */
const ARCHIVES = '**/*.{tgz,tar.gz,tar,txz,tar.xz,tbz,tbz2,tar.bz2,tzst,tar.zst,zip,7z}';

/**
 * The archives that paths and globs lead to, each once, in order of their paths. Of a directory, the archives anywhere
 * below it; one without any is itself a bundle, unpacked. Throws a `UserError` for what leads nowhere.
 */
export async function findArchives(places: readonly string[]): Promise<readonly FoundArchive[]> {
  const found = new Map<string, FoundArchive>();
  for (const place of places) {
    const archives = await archivesAt(place);
    if (archives.length === 0) {
      throw new UserError(`No archive at ${place}`, {
        hint: "A glob such as 'tickets/**/*.tgz' stands in quotes, so that the shell leaves it alone.",
      });
    }
    for (const archive of archives) {
      const same = resolve(archive.path);
      if (!found.has(same)) found.set(same, archive);
    }
  }
  return [...found.values()].sort((left, right) => (left.path < right.path ? -1 : 1));
}

async function archivesAt(place: string): Promise<readonly FoundArchive[]> {
  // A name may hold a bracket: what is there under the very name is meant.
  const stats = await statOf(place);
  if (stats !== undefined) return archivesIn(place, stats);
  if (place === '') return [];
  const options = { followSymbolicLinks: false, suppressErrors: true };
  const paths = await glob(place, place.endsWith('/') ? { ...options, onlyDirectories: true } : options);
  return (await Promise.all(paths.map(async (path) => archivesIn(path, await statOf(path))))).flat();
}

async function archivesIn(path: string, stats: Stats | undefined): Promise<readonly FoundArchive[]> {
  if (stats === undefined) return [];
  const normal = posix.normalize(path);
  const shown = normal.length > 1 && normal.endsWith('/') ? normal.slice(0, -1) : normal;
  if (!stats.isDirectory()) return [{ path: shown, bytes: stats.size }];
  const names = await glob(ARCHIVES, { cwd: path, followSymbolicLinks: false, caseSensitiveMatch: false });
  if (names.length === 0) return [{ path: shown, bytes: 0 }];
  return Promise.all(
    names.map(async (name) => {
      const archive = posix.join(shown, name);
      return { path: archive, bytes: (await statOf(archive))?.size ?? 0 };
    }),
  );
}

async function statOf(path: string): Promise<Stats | undefined> {
  return stat(path).catch(() => undefined);
}
