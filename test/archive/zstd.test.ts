import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { zstd } from '../../src/archive/zstd.ts';
import { decompressed } from './compressed.ts';
import { noisyText, readBytes, tarOf } from './packing.ts';
import { zstdBomb, zstdOf } from './zstd-packing.ts';

const numbers = `${Array.from({ length: 40 }, (_, at) => at + 1).join('\n')}\n`;

/** `seq 1 40 | zstd -19` of Zstandard 1.5.4; the last four bytes are the checksum. */
const numbersPacked = Buffer.from(
  'KLUv/QRozQEA8kYNCbDrJEmIcFKYdYN8scUVUzyxxBE3ZgzxdevVqU+XHr2dHfpx48WJDxcevJwc+G3X9CzHnQEAmTL/8w==',
  'base64',
);
const lines = Array.from({ length: 250 }, (_, at) => at + 1)
  .map((line) => `line ${line} of node-${line % 7} is ${line * line}\n`)
  .join('');

/** `for i in $(seq 1 250); do echo "line $i of node-$((i%7)) is $((i*i))"; done | zstd -19`: four streams of literals */
const linesPacked = Buffer.from(
  'KLUv/QRoNSgAGnUwDRiAJQVJDoAhjcMxZUTA2UuSZAWhNDFD9BPTAMcAxgDDcESozGQIKm9BmkphD/28fC0faRseOBq/ydL/qOvnE4q3EucDhvAuPapPGjHuIyieMhYcxEK3qbj9DV2PhA1XgcGTs2ROnkpNq+ClI9Khwca+phjuY8Z2Klu0DxMbyPdV+qyOXifaLiTmMYYIhlsgJsf2huaIgFoZ+8RCGipW2bASJByGBz7cp/maD45yaAYrHblWo9SLe3hWRmUjjLCb/EzO+0zdfI+1Mzeum7TQJpx+MlV4/Kb9tRNRMhiwYAADBAsIAIACCAgCUECwQAACBhBAsU9l8ZhJGR27J2yNhSliARt2xvaFeTFpviq2/ovhKvFRuG+BonPmb+4hPJcbzmtwFemCfcdxUruJ29dptnIu28gd3Fi/mYyFt89w7DYP3GJrzYkM7tukcdY2ka2j9d9CtGk3huC2a5usffJqozu0qqWoBZq0QJtkNlN9JDPqPEwwjj+mpp6HSHSmF8b0lXECoWgjTa4ZJ3ikDaEic4cIEkwEXkyGWW4FVUbkDynDTQnudyL1IVl5TqjokzAcKwT/wbzt8FC3IevlEZxN+uBm0h7TbAwOjSxoOC6y+TQcZB83epnJRlh2SwQrjVjIykWID59MKsOSrWJ0wipfhIQNY8EQRrGHmVfIYQ9UvGHDGTrCAvGwDFs5jIVJI6TCdgs3X0mhRCTw4bsd6H8mA+vvI2d07pPxBeU5fuOY2ifdvL4JTY/XT1npywjeI0reM1XO3heC6qjBhxc0vUnIzpNMhryJJKerZpzoo0L3xfibGu3uEcR2WjGiCz6R7CYy2zrpM6kbY/aJtZpZHmQNAQMk8w5YfAOl9wiU2hkorS9Q6gqUHj9QauxAaXEDpcQRKB/MQLngBYK/FQjufiB424Gg3UAw1BEIsmYgKOEFghFWIDj0A8HSDpAzN0B6jgCpmQEy8Ew+TFbJgGH6ICucmuQq0o6UKg2R+4RyxoAOnYwjClUY77//aPK1x09w2zF4uBFjOy05jm63UVorjZNHPyKjFnEqbIP4KBsXTbG0+H1dxUBcFWIl6ilOVT1RklqJ0ydiZoE4QZmNRGJh9lVCn5mSuGePh3BnQRmiMQGC6agSoKV5z/fPsleSDGMSQBUwBozfDGyga6tDiwQj3U6u4Y4lqR2qj5VHZaMigHJRfFZfHSFOWPGsSlIfqo8pj8pGlXvRrT5ZmuNONUQH6ZmZmeGc6FA6MzMznBM9KCHVX73rFz/jv/qrd/3jZ/xXf/Vcf/yM/+qvvuuPn/Ff/ap3/fGzp8Uk8ojBkOOm5uOPi+hVU/SQvZmbOc6LLgyVdXFxd3Hkl5QM+8pR+FBU0IXFsQugDL72YvN+dDAUlEPx4FGFA4tyUFLh0d6yOor3mOOP9jEs6Dm1U9O64bECmCkyoc1zPBk8jtCMbJFkGpTPyqFXske7nV2wLPnwr32VwcET5Qc+87hAetM4hNxqSNB29riO3KESiskdqrAZFBGZi4gamEFxtLgamGBx9EeLq4ERFEd/IBQVp3AphEjUg0gqlGBoVnwqlGBo9maJp0IJhmZvrngqlGBodk2UoCMak0MwgTuYoAMxBE+aowMZBk/+XNFdINm3kN+Qc/JQpV8u6F9W/vWv+/rXv/71W//617/+9V//+te/futf//rXv3Hnt3f9JjfbbS7vXHRqky5TCmQq3Arh2z5Q',
  'base64',
);
const skippable = Buffer.from([0x5a, 0x2a, 0x4d, 0x18, 3, 0, 0, 0, 1, 2, 3]);
const text = noisyText(2000);

describe('zstd', () => {
  it('unpacks what zstd made', async () => {
    expect(await decompressed(zstd, numbersPacked)).toEqual({ text: numbers });
    expect(await decompressed(zstd, numbersPacked, 1)).toEqual({ text: numbers });
    expect(await decompressed(zstd, linesPacked)).toEqual({ text: lines });
  });

  it('unpacks any number of frames with others between them, split anywhere', async () => {
    const frames = Buffer.concat([
      skippable,
      zstdOf(Buffer.from(text), 1000),
      zstdOf(Buffer.alloc(0)),
      skippable,
      numbersPacked,
      Buffer.from('garbage'),
    ]);
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: 5000 }), async (piece) => {
        expect(await decompressed(zstd, frames, piece)).toEqual({ text: text + numbers });
      }),
      { numRuns: 20 },
    );
  });

  it('gives every whole block of a cut stream, wherever it is cut', async () => {
    const whole = zstdOf(Buffer.from(text), 500);
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 4, max: whole.length - 1 }), async (length) => {
        const { text: held, problem } = await decompressed(zstd, whole.subarray(0, length), 1000);
        expect(problem).toMatchObject({ code: 'archive-truncated', file: 'x' });
        const wholeBlocks = length < whole.length - 3 ? Math.max(0, Math.floor((length - 6) / 503)) : Infinity;
        expect(held).toBe(text.slice(0, wholeBlocks * 500));
      }),
      { numRuns: 100 },
    );
    for (const missing of [1, 4]) {
      expect(await decompressed(zstd, numbersPacked.subarray(0, -missing))).toMatchObject({
        text: numbers,
        problem: { code: 'archive-truncated' },
      });
    }
  });

  it('keeps most of what stands before damage', async () => {
    const whole = zstdOf(Buffer.from(text), 500);
    const block = Math.floor(whole.length / 503 / 2);
    whole.writeUInt8(whole.readUInt8(6 + block * 503) | 0b110, 6 + block * 503);
    const { text: held, problem } = await decompressed(zstd, whole);
    expect(problem).toMatchObject({ code: 'archive-corrupt', file: 'x' });
    expect(text.startsWith(held)).toBe(true);
    expect(held.length).toBeGreaterThan(block * 500 * 0.8);
  });

  it('keeps the content where only the checksum is wrong', async () => {
    const whole = Buffer.from(numbersPacked);
    whole.writeUInt8(whole.readUInt8(whole.length - 1) ^ 1, whole.length - 1);
    expect(await decompressed(zstd, whole)).toMatchObject({
      text: numbers,
      problem: { code: 'archive-corrupt', message: expect.stringContaining('checksum') },
    });
  });

  it('refuses a window beyond 128 MiB, and a dictionary, by name', async () => {
    const huge = zstdOf(Buffer.from(text));
    huge.writeUInt8(0xff, 5);
    expect((await decompressed(zstd, huge)).problem).toEqual({
      code: 'limit-reached',
      message: 'The zstd stream takes more than 128 MiB of memory to unpack; what it holds was left out',
      file: 'x',
    });
    const withDictionary = Buffer.from([0x28, 0xb5, 0x2f, 0xfd, 1, 80, 7, 1, 0, 0]);
    expect((await decompressed(zstd, withDictionary)).problem?.code).toBe('archive-unsupported');
  });

  it('is read as an archive, and a bomb of it ends with the limit', async () => {
    const { files } = await readBytes(
      zstdOf(await tarOf([{ name: 'journal.log.zst', bytes: zstdOf(Buffer.from(text)) }])),
    );
    expect(files).toEqual({ 'journal.log': text });
    const { facts } = await readBytes(zstdBomb(1000), { limits: { ratioFloorBytes: 1_000_000 } });
    expect(facts.bytes).toBeLessThanOrEqual(1_000_000);
    expect(facts.problems).toMatchObject([{ code: 'limit-reached' }]);
  });

  it('never throws, whichever bits are flipped', async () => {
    const whole = Buffer.concat([linesPacked, zstdOf(Buffer.from(text.slice(0, 3000)), 700), numbersPacked]);
    const flips = fc.array(fc.tuple(fc.nat({ max: whole.length - 1 }), fc.integer({ min: 0, max: 7 })), {
      minLength: 1,
      maxLength: 4,
    });
    await fc.assert(
      fc.asyncProperty(flips, async (places) => {
        const bytes = Buffer.from(whole);
        for (const [at, bit] of places) bytes.writeUInt8(bytes.readUInt8(at) ^ (1 << bit), at);
        const { problem } = await decompressed(zstd, bytes, 1000);
        expect(problem?.file ?? 'x').toBe('x');
      }),
      { numRuns: 300 },
    );
  });
});
