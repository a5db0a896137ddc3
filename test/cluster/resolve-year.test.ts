import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { resolveYear } from '../../src/cluster/resolve-year.ts';

const day = 86_400_000;

describe('resolveYear', () => {
  // klog `E1029 17:23:38.122245` in a bundle of 2024
  const stamp = Date.UTC(1970, 9, 29, 17, 23, 38, 122);

  it.each([
    ['the same year', Date.UTC(2024, 9, 29, 18, 0, 0), 2024],
    ['the year before, when that day is still to come', Date.UTC(2024, 9, 1), 2023],
    ['the same year, when a zone ahead of UTC wrote it', Date.UTC(2024, 9, 29, 12, 0, 0), 2024],
  ])('places a time in %s', (_, collectedAt, year) => {
    expect(resolveYear(stamp, collectedAt)).toBe(Date.UTC(year, 9, 29, 17, 23, 38, 122));
  });

  it('looks back over the turn of the year, and one day forward', () => {
    const newYear = Date.UTC(2025, 0, 1, 0, 10, 0);
    expect(resolveYear(Date.UTC(1970, 11, 31, 23, 50, 0), newYear)).toBe(Date.UTC(2024, 11, 31, 23, 50, 0));
    expect(resolveYear(Date.UTC(1970, 0, 1, 0, 5, 0), Date.UTC(2024, 11, 31, 23, 0, 0))).toBe(
      Date.UTC(2025, 0, 1, 0, 5, 0),
    );
  });

  it('does not guess without a collection time', () => {
    expect(resolveYear(stamp, undefined)).toBeUndefined();
  });

  it('never lies more than a day after the collection, nor more than a year before', () => {
    const yearless = fc.integer({ min: 0, max: 365 * day - 1 });
    const collected = fc.integer({ min: Date.UTC(2015), max: Date.UTC(2040) });
    fc.assert(
      fc.property(yearless, collected, (at, collectedAt) => {
        const resolved = resolveYear(at, collectedAt) ?? NaN;
        expect(resolved).toBeLessThanOrEqual(collectedAt + day);
        expect(resolved).toBeGreaterThan(collectedAt - 366 * day);
        expect(new Date(resolved).toISOString().slice(5)).toBe(new Date(at).toISOString().slice(5));
      }),
    );
  });
});
