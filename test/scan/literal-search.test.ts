import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { SHORTEST_LITERAL } from '../../src/model/literal-length.ts';
import { createLiteralSearch } from '../../src/scan/literal-search.ts';

/** What the search should tell, by the plain way. */
function placesIn(text: string, literals: readonly string[]): readonly string[] {
  const lower = text.toLowerCase();
  return literals.flatMap((literal, index) => {
    const places: string[] = [];
    for (let at = lower.indexOf(literal); at !== -1; at = lower.indexOf(literal, at + 1)) places.push(`${index}@${at}`);
    return places;
  });
}

const letters = fc.constantFrom('a', 'b', 'A', ' ', '\n');
const literal = fc.string({ unit: fc.constantFrom('a', 'b', ' '), minLength: SHORTEST_LITERAL, maxLength: 12 });

describe('a search for literals', () => {
  it('tells every place of every literal once', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(literal, { minLength: 1, maxLength: 6 }),
        fc.array(fc.string({ unit: letters, maxLength: 120 }), { maxLength: 4 }),
        (literals, chunks) => {
          const search = createLiteralSearch(literals);
          for (const chunk of chunks) {
            const seen: string[] = [];
            search.forEach(Buffer.from(chunk), (index, at) => seen.push(`${index}@${at}`));
            expect(seen.toSorted()).toEqual([...placesIn(chunk, literals)].sort());
          }
        },
      ),
      { numRuns: 1000 },
    );
  });

  it('finds the same after it has learnt what stands in a log', () => {
    const literals = ['connection refused by peer', 'connected to the peer at once'];
    const search = createLiteralSearch(literals);
    const noise = 'connections connected, connecting the connection to the peers\n'.repeat(2000);
    for (let round = 0; round < 4; round++) {
      const text = `${'x'.repeat(round)}${noise}Connection REFUSED by peer\n${noise}connected to the peer at once`;
      const seen: string[] = [];
      search.forEach(Buffer.from(text), (index, at) => seen.push(`${index}@${at}`));
      expect(seen).toEqual(placesIn(text, literals));
    }
  });
});
