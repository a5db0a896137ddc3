import fc from 'fast-check';
import stringWidth from 'string-width';
import { describe, expect, it } from 'vitest';
import { fit, wrap } from '../../src/report/text-width.ts';

const words = fc
  .array(fc.oneof(fc.string({ unit: 'grapheme' }), fc.constantFrom('節点', '👩‍👩‍👧', 'é', 'x'.repeat(50), ' ')))
  .map((parts) => parts.join(''));

describe('fit', () => {
  it('never takes more columns than it may', () => {
    fc.assert(
      fc.property(words, fc.integer({ min: 2, max: 60 }), (text, width) => {
        expect(stringWidth(fit(text, width))).toBeLessThanOrEqual(width);
      }),
    );
  });

  it('counts columns, not characters', () => {
    expect(fit('節点が多い', 10)).toBe('節点が多い');
    expect(fit('節点が多い', 9)).toBe('節点が多…');
  });

  it('says where something was left out', () => {
    expect(fit('calico-node', 6)).toBe('calic…');
    expect(fit('calico-node', 11)).toBe('calico-node');
  });
});

describe('wrap', () => {
  it('breaks at spaces, and long words anywhere', () => {
    expect(wrap('one two  three', 7)).toEqual(['one two', 'three']);
    expect(wrap('abcdefghij kl', 4)).toEqual(['abcd', 'efgh', 'ij', 'kl']);
  });

  it('loses nothing but spaces and keeps to the width', () => {
    fc.assert(
      fc.property(words, fc.integer({ min: 4, max: 60 }), (text, width) => {
        const lines = wrap(text, width);
        expect(lines.join('').replaceAll(/\s/g, '')).toBe(text.replaceAll(/\s/g, ''));
        for (const line of lines) expect(stringWidth(line)).toBeLessThanOrEqual(width);
      }),
    );
  });
});
