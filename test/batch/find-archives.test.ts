import { relative } from 'node:path';
import { describe, expect, it } from 'vitest';
import { findArchives } from '../../src/batch/find-archives.ts';
import { directoryOf } from '../archive/temporary-directory.ts';

const files = {
  'tickets/a/one.tgz': 'x',
  'tickets/a/two.TAR.GZ': 'x',
  'tickets/b/three [1].zip': 'x',
  'tickets/b/notes.txt': 'x',
  'unpacked/nodes.txt': 'x',
  'unpacked/pods.txt': 'x',
};

async function found(...places: readonly string[]): Promise<readonly string[]> {
  const root = directoryOf(files);
  const archives = await findArchives(places.map((place) => `${root}/${place}`));
  return archives.map(({ path }) => relative(root, path));
}

describe('findArchives', () => {
  it('takes what a glob names, whatever it is called', async () => {
    expect(await found('tickets/**/*.{tgz,txt}')).toEqual(['tickets/a/one.tgz', 'tickets/b/notes.txt']);
  });

  it('takes the archives below a directory, also of formats that fail', async () => {
    expect(await found('tickets/')).toEqual(['tickets/a/one.tgz', 'tickets/a/two.TAR.GZ', 'tickets/b/three [1].zip']);
  });

  it('takes a directory without archives as a bundle', async () => {
    expect(await found('unpacked')).toEqual(['unpacked']);
    expect(await found('unpack*/')).toEqual(['unpacked']);
  });

  it('takes each archive once, and a name with brackets by its name', async () => {
    expect(await found('tickets/b/three [1].zip', 'tickets/b', './tickets//b/*.zip')).toEqual([
      'tickets/b/three [1].zip',
    ]);
  });

  it('tells what leads nowhere', async () => {
    await expect(found('tickets/*.tgz')).rejects.toThrow(/No archive at .*tickets\/\*\.tgz/);
    await expect(findArchives([''])).rejects.toThrow('No archive at');
    await expect(found('nowhere')).rejects.toThrow('No archive at');
  });
});
