import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseDuration, showDuration } from '../../src/text/duration.ts';

describe('showDuration', () => {
  it.each([
    [600_000, '10m'],
    [90_000, '90s'],
    [86_400_000, '1d'],
    [1500, '1500ms'],
  ])('shows %i as %s', (milliseconds, text) => {
    expect(showDuration(milliseconds)).toBe(text);
  });

  it('is what parseDuration reads', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1e12 }), (milliseconds) => {
        expect(parseDuration(showDuration(milliseconds))).toBe(milliseconds);
      }),
    );
  });
});
