import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { requiredLiterals } from '../../src/rules/literals.ts';
import { createPattern } from '../../src/rules/pattern.ts';

const part = fc.constantFrom('task', 'x+', '(?:one|two)', '\\d', '.*', ' ready', 'e{2}', '\\.', '(?i:Sick)');
const word = fc.constantFrom(
  'task',
  'x',
  'one',
  'two',
  '7',
  ' ready',
  'ee',
  '.',
  'SICK',
  'ta\u017F\u212A',
  '\u017Fic\u212A',
);

describe('createPattern', () => {
  it('answers the same with its literals as without them', () => {
    fc.assert(
      fc.property(fc.array(part, { minLength: 1, maxLength: 5 }), fc.array(word, { maxLength: 8 }), (parts, words) => {
        const source = `${parts.join('')}(?P<last>\\w*)`;
        const text = words.join('');
        const literals = requiredLiterals(source);
        const [bare, quick] = [createPattern(source), createPattern(source, literals)];
        expect(quick.test(text)).toBe(bare.test(text));
        expect(quick.match(text)).toEqual(bare.match(text));
        const isFound = literals[0]?.some((literal) => text.toLowerCase().includes(literal)) === true;
        if (isFound) expect(quick.testFound(text)).toBe(bare.test(text));
      }),
      { numRuns: 2000 },
    );
  });
});
