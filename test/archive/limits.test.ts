import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { openBundle } from '../../src/archive/open-bundle.ts';
import { readAll, readBytes, tarGzOf, tarOf } from './packing.ts';
import { directoryOf } from './temporary-directory.ts';

const members = [
  { name: 'nodes.txt', text: 'NAME STATUS\n' },
  { name: 'logs/a.log', text: 'line\n'.repeat(5000) },
  { name: 'logs/b.log', text: 'other\n'.repeat(100) },
];
const zeros = 20_000_000;

describe('limits', () => {
  it('cut an entry at its size and go on', async () => {
    for (const bytes of [await tarOf(members), await tarGzOf(members)]) {
      const { files, facts } = await readBytes(bytes, { limits: { maxEntryBytes: 1024 } });
      expect(Object.values(files).map(({ length }) => length)).toEqual([12, 1024, 600]);
      expect(facts).toMatchObject({ bytes: 12 + 1024 + 600, truncated: false });
      expect(facts.problems).toEqual([
        { code: 'limit-reached', message: 'Only the first 1 KiB were read; the rest was left out', file: 'logs/a.log' },
      ]);
    }
  });

  it('take an entry of exactly the size', async () => {
    const { facts } = await readBytes(await tarOf(members), { limits: { maxEntryBytes: 25_000 } });
    expect(facts.problems).toEqual([]);
  });

  it('never read on an endless stream', async () => {
    let given = 0;
    async function* endless(): AsyncGenerator<Uint8Array> {
      for (;;) {
        given += 1000;
        yield Buffer.alloc(1000, 'x');
      }
    }
    const { files } = await readAll(
      await openBundle([{ stream: endless(), name: 'stdin' }], { limits: { maxEntryBytes: 5000 } }),
    );
    expect(files).toEqual({ stdin: 'x'.repeat(5000) });
    expect(given).toBeLessThan(10_000);
  });

  it('end the reading after so many members, of which links and directories are some', async () => {
    const listed = [...members, { name: 'logs', type: 'directory' as const }, { name: 'c', text: 'c' }];
    const few = await readBytes(await tarOf(listed), { limits: { maxEntries: 2 } });
    expect(Object.keys(few.files)).toEqual(['nodes.txt', 'logs/a.log']);
    expect(few.facts.problems).toEqual([
      {
        code: 'limit-reached',
        message: 'Reading stopped after 2 files and other members of archives; the rest was left out',
      },
    ]);
    expect(Object.keys((await readBytes(await tarOf(listed), { limits: { maxEntries: 4 } })).files)).toHaveLength(3);
    const root = directoryOf({ a: '1', b: '2', c: '3' });
    const inputs = [{ path: root }, { path: `${root}/c` }];
    const directory = await readAll(await openBundle(inputs, { limits: { maxEntries: 2 } }));
    expect(Object.values(directory.files)).toEqual(['1', '2']);
    expect(directory.facts.problems).toEqual(few.facts.problems);
  });

  it('end the reading at the total, over all inputs and archives in archives', async () => {
    const inner = await tarGzOf(members);
    const limits = { maxTotalBytes: 10_000 };
    const nested = await readBytes(
      await tarOf([
        { name: 'in.tgz', bytes: inner },
        { name: 'after', text: 'x' },
      ]),
      { limits },
    );
    expect(nested.facts.problems).toEqual([
      { code: 'limit-reached', message: 'Reading stopped after 9.8 KiB; the rest was left out' },
    ]);
    expect(nested.facts.bytes).toBeLessThanOrEqual(10_000);
    expect(nested.files['in.tgz/logs/a.log']).toMatch(/^(line\n)+/);
    expect(nested.files).not.toHaveProperty('after');

    const root = directoryOf({ a: 'a'.repeat(6000), b: 'b'.repeat(6000), c: 'c' });
    const directory = await readAll(await openBundle([{ path: root }, { path: `${root}/c` }], { limits }));
    expect(Object.values(directory.files).map(({ length }) => length)).toEqual([6000, 4000]);
    expect(directory.facts.problems).toEqual(nested.facts.problems);
  });

  it('end a bomb by its ratio, also in an archive and where no entry shows it', async () => {
    const limits = { ratioFloorBytes: 1_000_000 };
    const log = gzipSync(Buffer.alloc(zeros));
    const padded = gzipSync(Buffer.concat([await tarOf(members), Buffer.alloc(zeros)]));
    for (const bomb of [log, await tarOf([{ name: 'in.gz', bytes: log }]), padded]) {
      const { facts } = await readBytes(bomb, { limits });
      expect(facts.bytes).toBeLessThanOrEqual(200 * bomb.length);
      expect(facts.truncated).toBe(false);
      expect(facts.problems).toMatchObject([{ code: 'limit-reached' }]);
      expect(facts.problems[0]?.message).toMatch(
        /^Reading stopped where the content came to over 200 times its compressed size/,
      );
    }
    expect((await readBytes(log)).facts).toMatchObject({ bytes: zeros, problems: [] });
  });

  it('leave out files whose path is too long', async () => {
    const { files, facts } = await readBytes(
      await tarOf([
        { name: 'd/'.repeat(30) + 'log', text: 'x' },
        { name: 'short', text: 'y' },
      ]),
      {
        limits: { maxPathLength: 20 },
      },
    );
    expect(files).toEqual({ short: 'y' });
    expect(facts.problems).toEqual([
      {
        code: 'limit-reached',
        message: '1 overlong name was skipped: the path is longer than the limit',
        file: 'd/d/d/d/d/d/d/d/d/d/',
      },
    ]);
  });

  it('end the reading after so much time, also where no byte comes of it', async () => {
    let now = 0;
    const clock = { now: () => (now += 100), limits: { maxSeconds: 2 } };
    const problem = { code: 'limit-reached', message: 'Reading stopped after 2 seconds; the rest was left out' };
    const log = await readBytes(Buffer.from('line\n'.repeat(10_000)), { ...clock, piece: 100 });
    expect(log.facts.problems).toEqual([problem]);
    expect(log.facts.bytes).toBeLessThan(2500);
    const emptyMembers = Buffer.concat(Array<Buffer>(1000).fill(gzipSync('')));
    expect((await readBytes(emptyMembers, { ...clock, piece: 100 })).facts.problems).toEqual([problem]);
  });

  it('open archives as deep as they say', async () => {
    const inner = await tarOf([{ name: 'in.tar', bytes: await tarOf(members) }]);
    expect(Object.keys((await readBytes(inner, { limits: { maxNesting: 0 } })).files)).toEqual([]);
    expect(Object.keys((await readBytes(inner, { limits: { maxNesting: 1 } })).files)).toHaveLength(3);
  });

  it('hold for archives that hold themselves over and over', async () => {
    // Three levels of ten copies each: 1000 files of 1 MB out of some hundred bytes.
    let bomb: Buffer = gzipSync(Buffer.alloc(1_000_000));
    for (let level = 0; level < 3; level++) {
      bomb = await tarGzOf(Array.from({ length: 10 }, (_, at) => ({ name: `${at}.gz`, bytes: bomb })));
    }
    const { facts } = await readBytes(bomb, { limits: { ratioFloorBytes: 1_000_000 } });
    expect(facts.bytes).toBeLessThanOrEqual(Math.max(1_000_000, 200 * bomb.length));
    expect(facts.problems.some(({ code }) => code === 'limit-reached')).toBe(true);
  });
});
