import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { byteLines } from '../../src/text/byte-lines.ts';
import { LONGEST_LINE } from '../../src/text/longest-line.ts';

async function cut(chunks: readonly Uint8Array[]) {
  async function* stream(): AsyncGenerator<Uint8Array> {
    yield* chunks;
  }
  const lines = byteLines(stream());
  const pieces: Buffer[] = [];
  for await (const piece of lines.pieces()) pieces.push(Buffer.from(piece));
  return { pieces, hasCut: lines.hasCut };
}

describe('byteLines', () => {
  it('keeps the bytes, and ends every piece but the last with a newline', async () => {
    const bytes = fc.array(fc.constantFrom(0x0a, 0x0d, 0x61, 0xff), { maxLength: 12 }).map((list) => Buffer.from(list));
    await fc.assert(
      fc.asyncProperty(fc.array(bytes, { maxLength: 12 }), async (chunks) => {
        const { pieces, hasCut } = await cut(chunks);
        expect(Buffer.concat(pieces)).toEqual(Buffer.concat(chunks));
        expect(pieces.slice(0, -1).every((piece) => piece.at(-1) === 0x0a)).toBe(true);
        expect(hasCut).toBe(false);
      }),
    );
  });

  it.each([1_000, 300_000, 5_000_000])('cuts only lines that are too long, in chunks of %i bytes', async (size) => {
    const longest = 'x'.repeat(LONGEST_LINE);
    const bytes = Buffer.from(`short\n${longest}\n${longest}yz\nafter\n`);
    const chunks = Array.from({ length: Math.ceil(bytes.length / size) }, (_, at) =>
      bytes.subarray(at * size, (at + 1) * size),
    );
    const { pieces, hasCut } = await cut(chunks);
    const lines = Buffer.concat(pieces).toString().split('\n');
    expect(lines.map(({ length }) => length)).toEqual([5, LONGEST_LINE, LONGEST_LINE, 5, 0]);
    expect(hasCut).toBe(true);
  });
});
