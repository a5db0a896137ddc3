import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { linePieces } from '../../src/text/line-pieces.ts';
import { LONGEST_LINE } from '../../src/text/longest-line.ts';

async function pieces(texts: readonly string[]): Promise<readonly string[]> {
  async function* stream(): AsyncGenerator<string> {
    yield* texts;
  }
  const all: string[] = [];
  for await (const piece of linePieces(stream())) all.push(piece);
  return all;
}

describe('linePieces', () => {
  it('keeps the text, and ends every piece but the last with a newline', async () => {
    const line = fc.stringMatching(/^[a-c]{0,40000}$/, { size: 'max' });
    await fc.assert(
      fc.asyncProperty(fc.array(fc.oneof(line, fc.constant('\n')), { maxLength: 12 }), async (texts) => {
        const found = await pieces(texts);
        expect(found.join('')).toBe(texts.join(''));
        for (const piece of found.slice(0, -1)) expect(piece.endsWith('\n')).toBe(true);
      }),
      { numRuns: 40 },
    );
  });

  it('cuts a line that is too long at the same places, however it arrives', async () => {
    const text = `short\n${'x'.repeat(2 * LONGEST_LINE + 10)}\nafter\n`;
    const whole = await pieces([text]);
    const split = await pieces(text.match(/[^]{1,70000}/g) ?? []);
    const lengths = whole.map((piece) => piece.split('\n').map(({ length }) => length));
    expect(lengths).toEqual([[5, 0], [LONGEST_LINE], [LONGEST_LINE], [10, 5, 0]]);
    expect(split.join('')).toBe(text);
    expect(split.filter((piece) => !piece.endsWith('\n'))).toEqual(whole.filter((piece) => !piece.endsWith('\n')));
  });
});
