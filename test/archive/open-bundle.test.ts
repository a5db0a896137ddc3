import { mkdirSync, mkdtempSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openBundle } from '../../src/archive/open-bundle.ts';
import { UserError } from '../../src/model/user-error.ts';
import { readAll, readBytes, tarGzOf, tarOf } from './packing.ts';

const members = [
  { name: './nodes.txt', text: 'NAME STATUS\n' },
  { name: 'logs/a.log', text: 'line\n'.repeat(5000) },
  { name: 'logs/b.log', text: 'other\n'.repeat(100) },
];
const contents = { 'nodes.txt': members[0]?.text, 'logs/a.log': members[1]?.text, 'logs/b.log': members[2]?.text };

describe('openBundle', () => {
  it('reads tar, tar.gz, several gzip members and a loose file by their first bytes', async () => {
    const tar = await tarOf(members);
    const half = tar.length / 2;
    const packings = [tar, gzipSync(tar), Buffer.concat([gzipSync(tar.subarray(0, half)), gzipSync(tar.subarray(half))])];
    for (const bytes of packings) {
      const { files, facts } = await readBytes(bytes);
      expect(files).toEqual(contents);
      expect(facts.problems).toEqual([]);
    }
    expect((await readBytes(Buffer.from('just text\n'))).files).toEqual({ input: 'just text\n' });
  });

  it('gives a directory the same paths and digest as its archive, in any order', async () => {
    const root = mkdtempSync(join(tmpdir(), 'mustread-'));
    mkdirSync(join(root, 'logs'));
    for (const { name, text } of members) writeFileSync(join(root, name), text);
    const directory = await readAll(await openBundle([{ path: root }]));
    const archive = await readBytes(await tarGzOf(members.toReversed()));
    expect(directory.files).toEqual(archive.files);
    expect(directory.facts.sha256).toBe(archive.facts.sha256);
    expect(directory.facts.sha256).not.toBe((await readBytes(await tarOf(members.slice(1)))).facts.sha256);
  });

  it('keeps several inputs apart by their names', async () => {
    const root = mkdtempSync(join(tmpdir(), 'mustread-'));
    writeFileSync(join(root, 'a.txt'), 'a');
    writeFileSync(join(root, 'b.txt'), 'b');
    const { files } = await readAll(await openBundle([{ path: join(root, 'a.txt') }, { path: join(root, 'b.txt') }]));
    expect(files).toEqual({ 'a.txt/a.txt': 'a', 'b.txt/b.txt': 'b' });
  });

  it('opens archives within archives, and rotated logs', async () => {
    const inner = await tarGzOf([{ name: 'x.txt', text: 'deep' }]);
    const tar = await tarOf([{ name: 'plain.txt', text: 'p' }]);
    const outer = Buffer.concat([tar.subarray(0, 1024)]);
    expect(outer.length).toBe(1024);
    const root = mkdtempSync(join(tmpdir(), 'mustread-'));
    writeFileSync(join(root, 'inner.tgz'), inner);
    writeFileSync(join(root, 'old.log.gz'), gzipSync('rotated'));
    const { files } = await readAll(await openBundle([{ path: root }]));
    expect(files).toEqual({ 'inner.tgz/x.txt': 'deep', 'old.log': 'rotated' });
  });

  it('reads names, never places', async () => {
    const { files } = await readBytes(
      await tarOf([
        { name: '../../etc/passwd', text: '1' },
        { name: '/abs/file', text: '2' },
        { name: 'a\u001b[31m.txt', text: '3' },
        { name: '._nodes.txt', text: '4' },
        { name: 'same', text: '5' },
        { name: 'same', text: '6' },
      ]),
    );
    expect(files).toEqual({ 'etc/passwd': '1', 'abs/file': '2', 'a\uFFFD[31m.txt': '3', same: '5', 'same (2)': '6' });
  });

  it('follows no link, in archives or directories', async () => {
    const { files, facts } = await readBytes(
      await tarOf([
        { name: 'link', type: 'symlink', linkname: '/etc/passwd' },
        { name: 'hard', type: 'link', linkname: 'link' },
        { name: 'fifo', type: 'fifo' },
        { name: 'file', text: 'f' },
      ]),
    );
    expect(files).toEqual({ file: 'f' });
    expect(facts.problems.map(({ code }) => code)).toEqual(['entry-skipped']);

    const root = mkdtempSync(join(tmpdir(), 'mustread-'));
    symlinkSync('/etc/passwd', join(root, 'link'));
    writeFileSync(join(root, 'file'), 'f');
    expect((await readAll(await openBundle([{ path: root }]))).files).toEqual({ file: 'f' });
  });

  it('gives all that came before a truncation, and says so', async () => {
    const tar = await tarOf(members);
    const cut = await readBytes(gzipSync(tar.subarray(0, 20_000)));
    expect(cut.files['nodes.txt']).toBe(members[0]?.text);
    expect(cut.files['logs/a.log']).toMatch(/^(line\n)+/);
    expect(cut.facts.truncated).toBe(true);
    expect(cut.facts.problems).toMatchObject([
      { code: 'archive-truncated', file: 'input' },
      { code: 'archive-truncated', file: 'logs/a.log' },
    ]);
  });

  it('survives a cut at any byte: what is read is a prefix of the whole', async () => {
    const whole = await tarGzOf(members);
    await fc.assert(
      fc.asyncProperty(fc.nat(whole.length), fc.integer({ min: 1, max: 700 }), async (length, piece) => {
        const { files, facts } = await readBytes(whole.subarray(0, length), { piece });
        for (const [path, text] of Object.entries(files)) {
          if (path in contents) expect(contents[path as keyof typeof contents]?.startsWith(text)).toBe(true);
        }
        if (length >= 600 && length < whole.length - 8) expect(facts.truncated).toBe(true);
      }),
      { numRuns: 60 },
    );
  });

  it('survives any bytes, and any flipped one', async () => {
    const whole = await tarGzOf(members);
    await fc.assert(
      fc.asyncProperty(fc.nat(whole.length - 1), fc.integer({ min: 1, max: 255 }), async (at, flip) => {
        const bytes = Buffer.from(whole);
        bytes[at] = (bytes[at] ?? 0) ^ flip;
        await readBytes(bytes);
      }),
      { numRuns: 60 },
    );
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 2000 }), async (bytes) => {
        await readBytes(bytes);
      }),
    );
  });

  it('ends a bomb within the limits', async () => {
    const bomb = gzipSync(Buffer.alloc(20_000_000));
    const { facts } = await readBytes(bomb, { limits: { ratioFloorBytes: 1_000_000 } });
    expect(facts.bytes).toBeLessThan(6_000_000);
    expect(facts.problems.map(({ code }) => code)).toContain('limit-reached');
  });

  it('cuts an entry at its limit and goes on', async () => {
    const { files, facts } = await readBytes(await tarOf(members), { limits: { maxEntryBytes: 1000 } });
    expect(Object.values(files).map(({ length }) => length)).toEqual([12, 1000, 600]);
    expect(facts.problems).toMatchObject([{ code: 'limit-reached', file: 'logs/a.log' }]);
  });

  it('stops at the number of entries and the total', async () => {
    const few = await readBytes(await tarOf(members), { limits: { maxEntries: 2 } });
    expect(Object.keys(few.files)).toEqual(['nodes.txt', 'logs/a.log']);
    const small = await readBytes(await tarOf(members), { limits: { maxTotalBytes: 100 } });
    expect(small.facts.bytes).toBeLessThanOrEqual(100);
    expect(small.facts.problems[0]?.code).toBe('limit-reached');
  });

  it('names the formats that it does not read, and the way out', async () => {
    const { files, facts } = await readBytes(Buffer.from([0xfd, 0x37, 0x7a, 0x58, 0x5a, 0, 1, 2, 3]));
    expect(files).toEqual({});
    expect(facts.problems).toEqual([
      { code: 'archive-unsupported', message: 'xz is not read: unpack it with `xz -d` first', file: 'input' },
    ]);
  });

  it('goes on after an entry that the reader left half-way', async () => {
    const bundle = await openBundle([{ stream: piecesOf(await tarGzOf(members)), name: 'input' }]);
    const paths: string[] = [];
    for await (const entry of bundle.entries()) {
      paths.push(entry.path);
      for await (const chunk of entry.content) if (chunk.length > 0) break;
    }
    expect(paths).toEqual(['nodes.txt', 'logs/a.log', 'logs/b.log']);
    expect(bundle.facts().bytes).toBe(12 + 25_000 + 600);
  });

  it('tells the user of a path that is not there', async () => {
    await expect(openBundle([{ path: '/nowhere/at-all' }])).rejects.toThrow(UserError);
  });
});

async function* piecesOf(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += 4096) yield bytes.subarray(at, at + 4096);
}
