import * as fc from 'fast-check';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { noisyText, readBytes, tarOf } from './packing.ts';
import { xzOf } from './xz-packing.ts';
import { zipOf } from './zip-packing.ts';
import { zstdOf } from './zstd-packing.ts';

const members = [
  { name: 'nodes.txt', text: 'NAME STATUS\n' },
  { name: 'logs/a.log', text: noisyText(100) },
  { name: 'logs/b.log', text: noisyText(60, 2) },
];
const contents = Object.fromEntries(members.map(({ name, text }) => [name, text]));
const tar = await tarOf(members);
const zip = zipOf(members);

/** Each way of packing the same files, also two in each other. */
const packed: Readonly<Record<string, Buffer>> = {
  tar,
  'tar.gz': gzipSync(tar),
  'tar.xz': xzOf(tar),
  'tar.zst': zstdOf(tar, 3000),
  zip,
  'zip.gz': gzipSync(zip),
  'zip.xz': xzOf(zip),
};
const format = fc.constantFrom(...Object.keys(packed));

describe('every format', () => {
  it('gives the same entries and the same digest', async () => {
    const digests = new Set<string>();
    for (const bytes of Object.values(packed)) {
      const { files, facts } = await readBytes(bytes);
      expect(files).toEqual(contents);
      expect(facts.problems).toEqual([]);
      digests.add(facts.sha256);
    }
    expect(digests.size).toBe(1);
  });

  it('gives the beginning of the whole where it is cut, and says that it is', async () => {
    const names = members.map(({ name }) => name);
    await fc.assert(
      fc.asyncProperty(format, fc.double({ min: 0, max: 1, noNaN: true }), async (name, where) => {
        const whole = packed[name] ?? tar;
        // Behind its last member a plain tar has only the blocks that end it, which need not be there.
        const end = name === 'tar' ? whole.length - 1024 : whole.length;
        const length = 8 + Math.floor(where * (end - 9));
        const { files, facts } = await readBytes(whole.subarray(0, length));
        const found = Object.keys(files).filter((file) => file !== 'input');
        expect(found).toEqual(names.slice(0, found.length));
        for (const file of found) expect(contents[file]?.startsWith(files[file] ?? '')).toBe(true);
        for (const file of found.slice(0, -1)) expect(files[file]).toBe(contents[file]);
        if (length > 512) expect(facts.truncated).toBe(name !== 'tar' || !isMemberEnd(length));
      }),
      { numRuns: 150 },
    );
  });

  it('never throws in another that is damaged, and never reads more than its limit', async () => {
    const change = fc.tuple(fc.nat(), fc.integer({ min: 1, max: 255 }));
    await fc.assert(
      fc.asyncProperty(
        format,
        format,
        fc.array(change, { minLength: 1, maxLength: 5 }),
        async (outer, inner, changes) => {
          const bytes = Buffer.from(packed[inner] ?? tar);
          for (const [at, by] of changes) {
            const place = at % bytes.length;
            bytes.writeUInt8(bytes.readUInt8(place) ^ by, place);
          }
          const around = await tarOf([
            { name: `in.${inner}`, bytes },
            { name: 'after', text: outer },
          ]);
          const limits = { maxTotalBytes: 100_000 };
          const { files, facts } = await readBytes(outer === 'tar.gz' ? gzipSync(around) : xzOf(around), { limits });
          expect(Object.keys(files)).toHaveLength(facts.entries);
          expect(facts.bytes).toBeLessThanOrEqual(100_000);
          const isStopped = facts.problems.some(({ code }) => code === 'limit-reached');
          if (!isStopped) expect(files['after']).toBe(outer);
        },
      ),
      { numRuns: 150 },
    );
  });
});

/** Where a tar ends between two members, nothing tells that it was cut. */
function isMemberEnd(length: number): boolean {
  let end = 0;
  for (const { text } of members) {
    end += 512 + 512 * Math.ceil(text.length / 512);
    if (end === length) return true;
  }
  return false;
}
