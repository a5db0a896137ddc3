import type { Dirent } from 'node:fs';
import { lstat, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { readErrorText } from './read-error-text.ts';
import type { SkippedKind } from './skipped-entries.ts';

export type FoundInDirectory =
  | { readonly kind: 'file'; readonly name: string; readonly modifiedAt: number }
  | { readonly kind: 'skipped'; readonly name: string; readonly as: SkippedKind }
  | { readonly kind: 'unreadable'; readonly name: string; readonly because: string };

/**
 * Everything below a directory but the directories, named by its path below `root`. Links are told, never followed: a
 * bundle's links lead to its own files or out of it. The files of a directory come before those of its subdirectories.
 */
export async function* walkDirectory(root: string): AsyncGenerator<FoundInDirectory> {
  const pending = [''];
  for (let directory = pending.pop(); directory !== undefined; directory = pending.pop()) {
    const subdirectories: string[] = [];
    try {
      for (const item of await sortedItems(join(root, directory))) {
        const name = join(directory, item.name);
        if (item.isDirectory()) subdirectories.push(name);
        else yield await describe(root, name, item);
      }
    } catch (error) {
      yield { kind: 'unreadable', name: directory, because: readErrorText(error) };
    }
    pending.push(...subdirectories.toReversed());
  }
}

async function sortedItems(directory: string): Promise<Dirent[]> {
  const items = await readdir(directory, { withFileTypes: true });
  return items.toSorted((a, b) => (a.name < b.name ? -1 : 1));
}

async function describe(root: string, name: string, item: Dirent): Promise<FoundInDirectory> {
  if (!item.isFile()) return { kind: 'skipped', name, as: skippedKind(item) };
  try {
    return { kind: 'file', name, modifiedAt: Math.floor((await lstat(join(root, name))).mtimeMs) };
  } catch (error) {
    return { kind: 'unreadable', name, because: readErrorText(error) };
  }
}

function skippedKind(item: Dirent): SkippedKind {
  if (item.isSymbolicLink()) return 'symbolic link';
  if (item.isFIFO()) return 'FIFO';
  if (item.isSocket()) return 'socket';
  return item.isBlockDevice() || item.isCharacterDevice() ? 'device' : 'special file';
}
