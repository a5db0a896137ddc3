import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countNewlines } from '../../src/scan/line-ends.ts';

describe('countNewlines', () => {
  it('counts what a plain loop counts, from any place to any other', () => {
    // Neighbours of 0x0a, and what differs from it in the upper bit, are what arithmetic on bytes gets wrong.
    const byte = fc.oneof(fc.constantFrom(0x0a, 0x0a, 0x0b, 0x09, 0x8a, 0x00, 0xff), fc.integer({ min: 0, max: 255 }));
    fc.assert(
      fc.property(fc.array(byte, { maxLength: 100 }), fc.nat(100), fc.nat(100), (values, one, other) => {
        const bytes = Uint8Array.from([0x0a, ...values]).subarray(1);
        const from = Math.min(one, other, bytes.length);
        const to = Math.min(Math.max(one, other), bytes.length);
        expect(countNewlines(bytes, from, to)).toBe(values.slice(from, to).filter((value) => value === 0x0a).length);
      }),
      { numRuns: 2000 },
    );
  });
});
