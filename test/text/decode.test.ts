import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeText } from '../../src/text/decode.ts';
import type { TextEncoding } from '../../src/text/encoding.ts';

async function decoded(bytes: Uint8Array, encoding: TextEncoding, cuts: readonly number[] = []): Promise<string> {
  async function* chunks(): AsyncGenerator<Uint8Array> {
    let from = 0;
    for (const to of cuts.map((cut) => cut % (bytes.length + 1)).sort((a, b) => a - b)) {
      yield bytes.subarray(from, to);
      from = to;
    }
    yield bytes.subarray(from);
  }
  let text = '';
  for await (const piece of decodeText(chunks(), encoding)) text += piece;
  return text;
}

const cuts = fc.array(fc.nat(200), { maxLength: 8 });

describe('decodeText', () => {
  it.each<TextEncoding>(['utf-8', 'utf-16le', 'utf-16be'])(
    'decodes any bytes of %s as a whole would be, wherever they are cut',
    async (encoding) => {
      // Lead bytes, surrogates and marks, cut short, are what a decoder stumbles over.
      const byte = fc.oneof(fc.nat(255), fc.constantFrom(0xc3, 0xe2, 0xf0, 0x9f, 0x80, 0xd8, 0xdc, 0xef, 0xbb, 0xbf));
      await fc.assert(
        fc.asyncProperty(fc.array(byte, { maxLength: 60 }), cuts, async (values, at) => {
          const bytes = Uint8Array.from(values);
          expect(await decoded(bytes, encoding, at)).toBe(new TextDecoder(encoding).decode(bytes));
        }),
      );
    },
  );

  it('drops the byte order mark, and only that at the begin', async () => {
    expect(await decoded(Buffer.from('\uFEFFa\uFEFFb'), 'utf-8', [1, 2])).toBe('a\uFEFFb');
  });
});
