import * as fc from 'fast-check';
import { randomBytes } from 'node:crypto';
import { constants, deflateRawSync, gunzipSync, gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { ByteReader } from '../../src/archive/byte-reader.ts';
import { gzip } from '../../src/archive/gzip.ts';
import { ReadFailure } from '../../src/archive/read-failure.ts';
import { decompressed, type Decompressed } from './compressed.ts';
import { noisyText } from './packing.ts';

function gunzip(bytes: Uint8Array, piece?: number): Promise<Decompressed> {
  return decompressed(gzip, bytes, piece);
}

const text = noisyText(600);

describe('gzip', () => {
  it('inflates any number of members, split anywhere', async () => {
    const members = Buffer.concat([gzipSync(text), gzipSync(''), gzipSync('second\n'), gzipSync('third\n')]);
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 50, max: 5000 }), async (piece) => {
        expect(await gunzip(members, piece)).toEqual({ text: `${text}second\nthird\n` });
      }),
      { numRuns: 30 },
    );
    const short = Buffer.concat([gzipSync('first\n'), gzipSync('second\n')]);
    expect(await gunzip(short, 1)).toEqual({ text: 'first\nsecond\n' });
  });

  it('skips all that a header can hold', async () => {
    // RFC 1952: FHCRC, FEXTRA, FNAME and FCOMMENT, with an extra field of 300 bytes.
    const extra = Buffer.concat([Buffer.from([0x2c, 0x01]), Buffer.alloc(300, 1)]);
    const header = Buffer.concat([
      Buffer.from([0x1f, 0x8b, 8, 0x1e, 0, 0, 0, 0, 0, 3]),
      extra,
      Buffer.from('current.log\0a comment\0'),
      Buffer.from([0, 0]),
    ]);
    const whole = Buffer.concat([header, gzipSync(text).subarray(10)]);
    expect(await gunzip(whole)).toEqual({ text });
    expect(await gunzip(whole, 7)).toEqual({ text });
  });

  it('ignores padding and garbage after the last member', async () => {
    for (const garbage of [
      Buffer.alloc(512),
      Buffer.from('tar: Removing leading `/` from member names\n'),
      Buffer.from([0x1f]),
    ]) {
      expect(await gunzip(Buffer.concat([gzipSync('short\n'), garbage]))).toEqual({ text: 'short\n' });
    }
  });

  it('gives everything that a cut stream still holds, wherever it is cut', async () => {
    const whole = gzipSync(text);
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 10, max: whole.length - 1 }),
        fc.integer({ min: 50, max: 6000 }),
        async (length, piece) => {
          const cut = whole.subarray(0, length);
          const held = gunzipSync(cut, { finishFlush: constants.Z_SYNC_FLUSH }).toString();
          expect(await gunzip(cut, piece)).toMatchObject({
            text: held,
            problem: { code: 'archive-truncated', file: 'x' },
          });
        },
      ),
      { numRuns: 100 },
    );
  });

  it('calls every cut in a header or trailer a truncation', async () => {
    const whole = gzipSync('few');
    for (let length = 2; length < whole.length; length++) {
      expect((await gunzip(whole.subarray(0, length))).problem?.code).toBe('archive-truncated');
    }
  });

  it('keeps the content where only the checksum or the length is wrong', async () => {
    for (const at of [-8, -1]) {
      const whole = gzipSync(text);
      whole.writeUInt8(whole.readUInt8(whole.length + at) ^ 1, whole.length + at);
      expect(await gunzip(whole)).toMatchObject({ text, problem: { code: 'archive-corrupt' } });
    }
  });

  it('keeps most of what stands before damage', async () => {
    const whole = gzipSync(text);
    // A stored block whose length does not match its complement is an error wherever a block may begin.
    const blocks = Buffer.concat([
      deflateRawSync(text, { finishFlush: constants.Z_FULL_FLUSH }),
      Buffer.from([0, 1, 2, 3, 4]),
      randomBytes(8),
    ]);
    const damaged = Buffer.concat([whole.subarray(0, 10), blocks]);
    const { text: kept, problem } = await gunzip(damaged);
    expect(problem).toMatchObject({ code: 'archive-corrupt', file: 'x' });
    expect(text.startsWith(kept)).toBe(true);
    expect(kept.length).toBeGreaterThan(text.length * 0.8);
  });

  it('refuses a method that is not deflate', async () => {
    expect((await gunzip(Buffer.from([0x1f, 0x8b, 7, 0, 0, 0, 0, 0, 0, 3, 1, 2, 3]))).problem?.code).toBe(
      'archive-corrupt',
    );
  });

  it('passes on the failure of its source instead of one of its own', async () => {
    const failure = new ReadFailure({ code: 'input-unreadable', message: 'gone' });
    for (const length of [5, 500, gzipSync(text).length]) {
      async function* broken(): AsyncGenerator<Uint8Array> {
        yield gzipSync(text).subarray(0, length);
        throw failure;
      }
      const content = gzip.decompress(new ByteReader(broken()), 'x.gz');
      await expect(
        (async () => {
          for await (const chunk of content) expect(chunk.length).toBeGreaterThan(0);
        })(),
      ).rejects.toBe(failure);
    }
  });
});
