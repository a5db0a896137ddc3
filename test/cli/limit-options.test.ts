import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { limitOptions, limitsOf, presetLimits } from '../../src/cli/limit-options.ts';
import { parseSize, shownSize } from '../../src/cli/size.ts';
import { UserError } from '../../src/model/user-error.ts';

describe('limit options', () => {
  it('set the limits that were given, and no others', () => {
    expect(limitsOf({ 'max-entries': '10', 'max-total-size': '2GiB', other: 'x' })).toEqual({
      maxEntries: 10,
      maxTotalBytes: 2 * 1024 ** 3,
    });
    expect(limitsOf({})).toEqual({});
  });

  it('say what would be right', () => {
    expect(() => limitsOf({ 'max-entry-size': 'much' })).toThrow(UserError);
    expect(() => limitsOf({ 'max-entries': '-1' })).toThrow('--max-entries -1 is no whole number');
    expect(() => limitsOf({ 'max-line-length': '0' })).toThrow('--max-line-length 0 is no size');
  });

  it('stand in docs/security.md with their defaults', () => {
    const docs = readFileSync(new URL('../../docs/security.md', import.meta.url), 'utf8');
    const documented = [...docs.matchAll(/^\| `--([\w-]+)` +\| (\w+) +\|/gm)].map(([, name, preset]) => [name, preset]);
    expect(documented).toEqual(
      Object.entries(limitOptions).map(([name, { limit, isSize }]) => [
        name,
        isSize ? shownSize(presetLimits[limit]) : String(presetLimits[limit]),
      ]),
    );
  });
});

describe('parseSize', () => {
  it('takes bytes and units, as they are shown and as they are typed', () => {
    expect(['1000', '64K', '500 MiB', '2gib', '1TiB', '7B'].map(parseSize)).toEqual([
      1000,
      65_536,
      500 * 1024 ** 2,
      2 * 1024 ** 3,
      1024 ** 4,
      7,
    ]);
    expect(['', 'x', '-1', '1.5G', '1X'].map(parseSize)).toEqual(Array(5).fill(undefined));
    expect([1000, 65_536, 2 * 1024 ** 3].map(shownSize)).toEqual(['1000', '64KiB', '2GiB']);
  });
});
