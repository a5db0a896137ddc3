import { describe, expect, it } from 'vitest';
import { walkDirectory } from '../../src/archive/walk-directory.ts';
import { directoryOf } from './temporary-directory.ts';

describe('walkDirectory', () => {
  it('goes by name, with the files of a directory before those below it', () => {
    const names = ['b/2', 'B', 'b/10', 'a/z/1', 'z', 'a/b', '.hidden/x', '10', '2'];
    const root = directoryOf(Object.fromEntries(names.map((name) => [name, ''])));
    expect([...walkDirectory(root)]).toEqual(
      ['10', '2', 'B', 'z', '.hidden/x', 'a/b', 'a/z/1', 'b/10', 'b/2'].map((name) => ({ kind: 'file', name })),
    );
  });

  it('says of a directory that can not be listed why', () => {
    expect([...walkDirectory('/nowhere/at-all')]).toEqual([
      { kind: 'unreadable', name: '', because: 'no such file or directory' },
    ]);
  });
});
