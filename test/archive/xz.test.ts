import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ByteReader } from '../../src/archive/byte-reader.ts';
import { ReadFailure } from '../../src/archive/read-failure.ts';
import { xz } from '../../src/archive/xz.ts';
import { decompressed } from './compressed.ts';
import { noisyText, readBytes, tarOf } from './packing.ts';
import { xzOf } from './xz-packing.ts';

const numbers = `${Array.from({ length: 40 }, (_, at) => at + 1).join('\n')}\n`;

/** What XZ Utils 5.4.1 made. */
const made = {
  /** `seq 1 40 | xz -9` */
  numbers:
    '/Td6WFoAAATm1rRGAgAhARwAAAAQz1jM4ABuAE5dABiCgo8iTvimVffwmaUlDZBFkVpRtJvKrNwFMuyFUp+xSG3v3OhLuWG64JxTf5jIqVQO/D0q0wbXZkQ9VmSmzT3Xxx9E9BjgD7++BfrFAAAAAD+WfNT6/uHLAAFqb89KmWIftvN9AQAAAAAEWVo=',
  /** `seq 1 40 | xz --check=sha256` */
  sha256:
    '/Td6WFoAAArh+wyhAgAhARYAAAB0L+Wj4ABuAE5dABiCgo8iTvimVffwmaUlDZBFkVpRtJvKrNwFMuyFUp+xSG3v3OhLuWG64JxTf5jIqVQO/D0q0wbXZkQ9VmSmzT3Xxx9E9BjgD7++BfrFAAAAAJP25d73TX6Tm22qVBqKfOLsKmKBB+pHutTHQLFzmherAAGCAW8AAADrrwjOtunfHAIAAAAAClla',
  /** `head -c 1000000 /dev/zero | xz -9` */
  zeros:
    '/Td6WFoAAATm1rRGAgAhARwAAAAQz1jM70I/ANFdAABv/f//o7f/Rz5IFXI5YVG4kijmo4YH+e7kHoLTL8U6PAFLsX7JiopNL6MN2X+m44wjEVPgWRjFdYrid/i2lH8MasDedElk4ulcU7IE2PdEDKtfDW1G6eXDdoi3llestk3haR1v+0uIEGxCy4g/XACP0E6vJiiUcR89jyThcJ6nI1/sKMuF0ZWYin4qkfIndfcZwAaYTZj92K/VkA/EJVP49ZE2MQWlsO5vwXBNRwzRkRGqrWAdus6xJxhcWYbpZlJYvul2rFnk5VsFCPmTwz82AAAAADKzVZfu0uHjAAHtAcCEPQDV4HauscRn+wIAAAAABFla',
  /** `echo x | xz --lzma2=dict=1GiB` */
  hugeDictionary: '/Td6WFoAAATm1rRGAgAhASQAAABeH8f5AQABeAoAAAA3SlHcM6LKsAABGgLcLqV+H7bzfQEAAAAABFla',
} as const;

function bytesOf(name: keyof typeof made): Buffer {
  return Buffer.from(made[name], 'base64');
}

const text = noisyText(2000);

describe('xz', () => {
  it('unpacks what xz made', async () => {
    expect(await decompressed(xz, bytesOf('numbers'))).toEqual({ text: numbers });
    expect(await decompressed(xz, bytesOf('numbers'), 1)).toEqual({ text: numbers });
    expect((await decompressed(xz, bytesOf('zeros'))).text).toBe('\0'.repeat(1_000_000));
  });

  it('unpacks any number of streams with padding between them, split anywhere', async () => {
    const streams = Buffer.concat([bytesOf('numbers'), Buffer.alloc(8), xzOf(Buffer.from(text)), bytesOf('numbers')]);
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: 5000 }), async (piece) => {
        expect(await decompressed(xz, streams, piece)).toEqual({ text: numbers + text + numbers });
      }),
      { numRuns: 20 },
    );
  });

  it('gives everything that a cut stream still holds, wherever it is cut', async () => {
    const whole = xzOf(Buffer.from(text));
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 6, max: whole.length - 1 }), async (length) => {
        const { text: held, problem } = await decompressed(xz, whole.subarray(0, length), 1000);
        expect(problem).toMatchObject({ code: 'archive-truncated', file: 'x' });
        expect(text.startsWith(held)).toBe(true);
        expect(held.length).toBeGreaterThan(length - 100);
      }),
      { numRuns: 60 },
    );
  });

  it('gives all that stands before damage, and never more than the truth before it', async () => {
    const whole = xzOf(Buffer.from(text));
    whole.writeUInt8(7, 24 + 3 + 65536);
    const { text: held, problem } = await decompressed(xz, whole);
    expect(problem).toMatchObject({ code: 'archive-corrupt', file: 'x' });
    expect(held).toBe(text.slice(0, 65536));
  });

  it('keeps the content where only the checksum is wrong', async () => {
    const whole = xzOf(Buffer.from('few'));
    const checksumAt = 12 + 12 + 8;
    whole.writeUInt8(whole.readUInt8(checksumAt) ^ 1, checksumAt);
    expect(await decompressed(xz, whole)).toMatchObject({ text: 'few', problem: { code: 'archive-corrupt' } });
  });

  it('refuses a dictionary beyond 64 MiB, which is more than xz -9 takes', async () => {
    expect((await decompressed(xz, bytesOf('hugeDictionary'))).problem).toEqual({
      code: 'limit-reached',
      message: 'The xz stream takes more than 64 MiB of memory to unpack; what it holds was left out',
      file: 'x',
    });
  });

  it('says of a checksum that it does not know what to do', async () => {
    const { text: held, problem } = await decompressed(xz, bytesOf('sha256'));
    expect([held, problem?.code]).toEqual(['', 'archive-unsupported']);
    expect(problem?.message).toContain('unpack it with `xz -d`');
  });

  it('passes on the failure of its source instead of one of its own', async () => {
    const failure = new ReadFailure({ code: 'input-unreadable', message: 'gone' });
    async function* broken(): AsyncGenerator<Uint8Array> {
      yield bytesOf('numbers').subarray(0, 100);
      throw failure;
    }
    await expect(
      (async () => {
        for await (const chunk of xz.decompress(new ByteReader(broken()), 'x')) expect(chunk.length).toBeGreaterThan(0);
      })(),
    ).rejects.toBe(failure);
  });

  it('is read as an archive, also in an archive of its own kind, and many times over', async () => {
    const journals = Array.from({ length: 300 }, (_, at) => ({
      name: `journal${at}.log.xz`,
      bytes: bytesOf('numbers'),
    }));
    const { files, facts } = await readBytes(xzOf(xzOf(await tarOf(journals))));
    expect(Object.keys(files)).toHaveLength(300);
    expect(files['journal299.log']).toBe(numbers);
    expect(facts.problems).toEqual([]);
  });

  it('ends with the limit where it is a bomb', async () => {
    const { facts } = await readBytes(bytesOf('zeros'), { limits: { ratioFloorBytes: 100_000 } });
    expect(facts.bytes).toBeLessThanOrEqual(100_000);
    expect(facts.problems).toMatchObject([{ code: 'limit-reached' }]);
  });

  it('never throws, and never gives other content without a word, whichever bit is flipped', async () => {
    const whole = Buffer.concat([bytesOf('numbers'), xzOf(Buffer.from(text.slice(0, 3000)))]);
    await fc.assert(
      fc.asyncProperty(fc.nat({ max: whole.length - 1 }), fc.integer({ min: 0, max: 7 }), async (at, bit) => {
        const bytes = Buffer.from(whole);
        bytes.writeUInt8(bytes.readUInt8(at) ^ (1 << bit), at);
        const { text: held, problem } = await decompressed(xz, bytes);
        // The first byte of an LZMA stream is zero, and no decoder needs it.
        if (problem === undefined) expect(held).toBe(numbers + text.slice(0, 3000));
        else expect(problem.file).toBe('x');
      }),
      { numRuns: 200 },
    );
  });
});
