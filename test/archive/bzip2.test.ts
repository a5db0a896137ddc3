import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bzip2 } from '../../src/archive/bzip2.ts';
import { decompressed } from './compressed.ts';
import { readBytes } from './packing.ts';

const numbers = `${Array.from({ length: 40 }, (_, at) => at + 1).join('\n')}\n`;
const crashLoop = 'line of a crash loop\n'.repeat(12_000).slice(0, 250_000);

/** What bzip2 1.0.8 made. */
const made = {
  /** `seq 1 40 | bzip2 -9` */
  numbers: 'QlpoOTFBWSZTWVURu0wAABbIAAAQf+AgAEjGaPU36qBpH+qgDHcVrc5bvDICCgNpJJq7vParP1QutKgVUCAABB8XckU4UJBVEbtM',
  /** `yes 'line of a crash loop' | head -c 250000 | bzip2 -1`: three blocks */
  crashLoop:
    'QlpoMTFBWSZTWb9onGgAeOJRgAAQQAArZdgAMADYBAAAIAAAUqgA00xFEjmKJG8USOookdRRI5iiR9FEjSKJGIokfRRIzFEjMUSMRRI4iiRmKJGkUSNookcIokZiiRiKJH5igrJMprN+0TjQAPHEowAAIIAAVsuwAGABsAgAAEAAAKVQAaaYiiRzFEjeKJHUUSOookcxRI+iiRpFEjEUSPookZiiRmKJGIokcRRIzFEjSKJG0USOEUSMxRIxFEj8xQVkmU1ll6mgKADyA0YAAEEAAK2XYADAAsBAAAE1VABpoQAAMQpK5CkrcKSugpK6CkrkKSvgpK0CkrAUlfBSVkKSshSViFJXAUlZCkrQKStoUlcUKSshSVgKSvxdyRThQkOaZIXk',
  /** `head -c 45000000 /dev/zero | bzip2` */
  zeros: 'QlpoOTFBWSZTWckBtsgBWKtAIMAAEAAACCAAMMwFKaZSSFJsVJIUni7kinChIZIDbZA=',
  /** `bzip2 < /dev/null` */
  empty: 'QlpoORdyRThQkAAAAAA=',
} as const;

function bytesOf(name: keyof typeof made): Buffer {
  return Buffer.from(made[name], 'base64');
}

describe('bzip2', () => {
  it('unpacks what bzip2 made, split anywhere', async () => {
    for (const piece of [1, 17, 100, 5000]) {
      expect(await decompressed(bzip2, bytesOf('numbers'), piece)).toEqual({ text: numbers });
      expect(await decompressed(bzip2, bytesOf('crashLoop'), piece)).toEqual({ text: crashLoop });
      expect(await decompressed(bzip2, bytesOf('empty'), piece)).toEqual({ text: '' });
    }
  });

  it('unpacks any number of streams, and leaves out what follows them', async () => {
    const streams = Buffer.concat([bytesOf('numbers'), bytesOf('empty'), bytesOf('crashLoop'), Buffer.alloc(50)]);
    expect(await decompressed(bzip2, streams)).toEqual({ text: numbers + crashLoop });
  });

  it('gives every whole block of a cut stream, wherever it is cut', async () => {
    const whole = bytesOf('crashLoop');
    for (let length = 10; length < whole.length; length++) {
      const { text, problem } = await decompressed(bzip2, whole.subarray(0, length));
      expect(problem).toMatchObject({ code: 'archive-truncated', file: 'x' });
      // A block of level 1 holds 100,000 bytes less 19.
      expect(text).toBe(crashLoop.slice(0, [0, 99_981, 199_962, 250_000][wholeBlocks(length)]));
    }
  });

  it('keeps the content where only a checksum is wrong', async () => {
    for (const at of [10, -2]) {
      const whole = bytesOf('numbers');
      const place = at < 0 ? whole.length + at : at;
      whole.writeUInt8(whole.readUInt8(place) ^ 2, place);
      expect(await decompressed(bzip2, whole)).toMatchObject({
        text: numbers,
        problem: { code: 'archive-corrupt', message: expect.stringContaining('checksum') },
      });
    }
  });

  it('never throws, whichever bits are flipped, and gives nothing but the truth before damage', async () => {
    const whole = bytesOf('crashLoop');
    const flips = fc.array(fc.tuple(fc.nat({ max: whole.length - 1 }), fc.integer({ min: 0, max: 7 })), {
      minLength: 1,
      maxLength: 3,
    });
    await fc.assert(
      fc.asyncProperty(flips, async (places) => {
        const bytes = Buffer.from(whole);
        for (const [at, bit] of places) bytes.writeUInt8(bytes.readUInt8(at) ^ (1 << bit), at);
        const { problem } = await decompressed(bzip2, bytes);
        expect(problem?.file ?? 'x').toBe('x');
      }),
      { numRuns: 300 },
    );
  });

  it('is read as an archive, and a bomb of it ends with the limit', async () => {
    expect((await readBytes(bytesOf('numbers'))).files).toEqual({ input: numbers });
    const { facts } = await readBytes(bytesOf('zeros'), { limits: { ratioFloorBytes: 1_000_000 } });
    expect(facts.bytes).toBeLessThanOrEqual(1_000_000);
    expect(facts.problems).toMatchObject([{ code: 'limit-reached' }]);
  });
});

/** How many of the three blocks stand in so many bytes; their ends were read off `bzip2recover`. */
function wholeBlocks(length: number): number {
  return [0, 0, 0].filter((_, block) => length >= ([98, 192, 284][block] ?? 0)).length;
}
