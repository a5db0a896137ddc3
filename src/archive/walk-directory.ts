import { createReadStream } from 'node:fs';
import { opendir } from 'node:fs/promises';
import { join } from 'node:path';

export interface DirectoryFile {
  /** Relative to the directory walked, with slashes. */
  readonly path: string;
  readonly type: 'file' | 'other' | 'unreadable';
  open(): AsyncIterable<Uint8Array>;
}

/**
 * All files under a directory, sorted by name. Links are not followed: they can lead out of it. The times of the
 * file system are not told: they are those of the copy, where an archive keeps those of the collecting.
 */
export async function* walkDirectory(root: string, below = ''): AsyncGenerator<DirectoryFile> {
  const names: { readonly name: string; readonly isDirectory: boolean; readonly isFile: boolean }[] = [];
  try {
    for await (const item of await opendir(join(root, below))) {
      names.push({ name: item.name, isDirectory: item.isDirectory(), isFile: item.isFile() });
    }
  } catch {
    yield { path: below, type: 'unreadable', open: nothing };
    return;
  }
  for (const { name, isDirectory, isFile } of names.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const path = below === '' ? name : `${below}/${name}`;
    if (isDirectory) yield* walkDirectory(root, path);
    else if (!isFile) yield { path, type: 'other', open: nothing };
    else {
      const full = join(root, path);
      yield {
        path,
        type: 'file',
        open: () => createReadStream(full, { highWaterMark: 256 * 1024 }),
      };
    }
  }
}

async function* nothing(): AsyncGenerator<Uint8Array> {}
