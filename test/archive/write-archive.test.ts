import { mkdtempSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openBundle } from '../../src/archive/open-bundle.ts';
import { writeArchive } from '../../src/archive/write-archive.ts';
import type { Entry } from '../../src/model/entry.ts';
import { inPieces, readAll } from './packing.ts';

function emptyDirectory(): string {
  return mkdtempSync(join(tmpdir(), 'mustread-test-'));
}

async function* entriesOf(files: Readonly<Record<string, string>>): AsyncGenerator<Entry> {
  for (const [path, text] of Object.entries(files)) {
    yield { path, modifiedAt: 1_700_000_000_000, content: inPieces(Buffer.from(text), 64_000) };
  }
}

describe('writing an archive', () => {
  it('gives back what was written, whatever its size and the length of its name', async () => {
    const path = join(emptyDirectory(), 'clean.tar.gz');
    const files = {
      'empty.txt': '',
      'a/b.log': 'one\ntwo\n',
      // More than is kept in memory.
      'large.log': 'line of a log\n'.repeat(1_500_000),
      [`${'deep/'.repeat(60)}end.txt`]: 'x',
    };
    expect(await writeArchive(path, entriesOf(files))).toBe(4);
    const bundle = await openBundle([{ path }]);
    const read = await readAll(bundle);
    expect(read.files).toEqual(files);
    expect(read.facts.problems).toEqual([]);
    if (process.platform !== 'win32') expect(statSync(path).mode & 0o077).toBe(0);
  });

  it('is the same twice', async () => {
    const folder = emptyDirectory();
    for (const name of ['one', 'two']) await writeArchive(join(folder, name), entriesOf({ a: 'text' }));
    expect(readFileSync(join(folder, 'one'))).toEqual(readFileSync(join(folder, 'two')));
  });

  it('leaves nothing behind where the reading fails', async () => {
    const folder = emptyDirectory();
    async function* failing(): AsyncGenerator<Entry> {
      yield* entriesOf({ a: 'text' });
      throw new Error('broken');
    }
    await expect(writeArchive(join(folder, 'x.tar.gz'), failing())).rejects.toThrow('broken');
    expect(readdirSync(folder)).toEqual([]);
  });

  it('says why it can not', async () => {
    await expect(writeArchive(join(emptyDirectory(), 'no', 'x.tar.gz'), entriesOf({ a: 'text' }))).rejects.toThrow(
      /^Can't write .*x\.tar\.gz: no such file or directory$/,
    );
  });
});
