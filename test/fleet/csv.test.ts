import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { csv } from '../../src/fleet/csv.ts';

describe('csv', () => {
  it('quotes what would part cells', () => {
    expect(csv([['a,b', 'say "x"', undefined, -1], ['plain']])).toBe('"a,b","say ""x""",,-1\r\nplain\r\n');
  });

  it.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', ' =1', '＝1'])('keeps %j from being a formula', (text) => {
    expect(csv([[text]])).toMatch(/^"?'/);
  });

  it('gives one line for each row, whatever the texts', () => {
    const cell = fc.string({ unit: 'binary' });
    fc.assert(
      fc.property(fc.array(fc.tuple(cell, cell), { minLength: 1 }), (rows) => {
        const lines = csv(rows).split('\r\n');
        expect(lines).toHaveLength(rows.length + 1);
        expect(lines.filter((line) => /^"?[\s]*[=+\-@]|[\n\r\t]/.test(line))).toEqual([]);
      }),
    );
  });
});
