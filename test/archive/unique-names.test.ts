import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { UniqueNames } from '../../src/archive/unique-names.ts';

describe('UniqueNames', () => {
  it('numbers the second and later ones, around names that are numbered already', () => {
    const names = new UniqueNames();
    expect(['a', 'a', 'a (3)', 'a', 'b'].map((name) => names.take(name))).toEqual([
      'a',
      'a (2)',
      'a (3)',
      'a (4)',
      'b',
    ]);
  });

  it('never gives a name twice', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('a', 'a (2)', 'a (3)', 'a (2) (2)', 'b'), { maxLength: 40 }), (asked) => {
        const names = new UniqueNames();
        expect(new Set(asked.map((name) => names.take(name))).size).toBe(asked.length);
      }),
    );
  });
});
