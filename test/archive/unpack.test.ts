import * as fc from 'fast-check';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { openBundle } from '../../src/archive/open-bundle.ts';
import { changeHeader, inPieces, noisyText, readAll, readBytes, tarGzOf, tarOf, type Member } from './packing.ts';

const members = [
  { name: 'nodes.txt', text: 'NAME STATUS\n' },
  { name: 'logs/a.log', text: noisyText(100) },
  { name: 'logs/empty.log', text: '' },
  { name: 'logs/b.log', text: noisyText(200, 2) },
];
const contents = Object.fromEntries(members.map(({ name, text }) => [name, text]));

/** A tar of a tar of … of a file. */
async function nested(depth: number): Promise<Buffer> {
  const inner =
    depth === 0 ? { name: 'file', text: 'deep' } : { name: `in${depth}.tar`, bytes: await nested(depth - 1) };
  return tarOf([{ name: 'beside', text: String(depth) }, inner]);
}

describe('unpack', () => {
  it('opens archives in archives by their first bytes, under their own paths', async () => {
    const { files, facts } = await readBytes(
      await tarOf([
        { name: 'insights/archive', bytes: await tarGzOf([{ name: 'config/node.json', text: '{}' }]) },
        { name: 'journal.log.gz', bytes: gzipSync('kubelet') },
        { name: 'current.log.gz', text: 'unpacked before, and not renamed' },
        { name: 'twice.log.gz.gz', bytes: gzipSync(gzipSync('twice')) },
        { name: 'sysinfo.tgz', bytes: await tarOf([{ name: '/proc/cpuinfo', text: 'cpu' }]) },
      ]),
    );
    expect(files).toEqual({
      'insights/archive/config/node.json': '{}',
      'journal.log': 'kubelet',
      'current.log.gz': 'unpacked before, and not renamed',
      'twice.log': 'twice',
      'sysinfo.tgz/proc/cpuinfo': 'cpu',
    });
    expect(facts.problems).toEqual([]);
  });

  it('opens archives to a depth of three', async () => {
    const three = await readBytes(await nested(3));
    expect(three.files['in3.tar/in2.tar/in1.tar/file']).toBe('deep');
    expect(three.facts.problems).toEqual([]);

    const four = await readBytes(gzipSync(await nested(4)));
    expect(Object.keys(four.files)).toEqual([
      'beside',
      'in4.tar/beside',
      'in4.tar/in3.tar/beside',
      'in4.tar/in3.tar/in2.tar/beside',
    ]);
    expect(four.facts.problems).toMatchObject([{ code: 'limit-reached', file: 'in4.tar/in3.tar/in2.tar/in1.tar' }]);
  });

  it('stops at a file that was compressed over and over', async () => {
    let bytes: Buffer = Buffer.from('core');
    for (let time = 0; time < 20; time++) bytes = gzipSync(bytes);
    const { files, facts } = await readBytes(bytes);
    expect(files).toEqual({});
    expect(facts.problems).toMatchObject([{ code: 'limit-reached', file: 'input' }]);
  });

  it('leaves out what is no regular file, and says so', async () => {
    const special: Member[] = [
      { name: 'link', type: 'symlink', linkname: '/etc/passwd' },
      { name: 'another', type: 'symlink', linkname: 'file' },
      { name: 'hard', type: 'link', linkname: 'file' },
      { name: 'pipe', type: 'fifo' },
      { name: 'disk', type: 'block-device' },
      { name: 'null', type: 'character-device' },
      { name: 'logs', type: 'directory' },
      { name: 'file', text: 'f' },
    ];
    const { files, facts } = await readBytes(await tarOf(special));
    expect(files).toEqual({ file: 'f' });
    expect(facts.problems.map(({ code, message, file }) => [code, message.split(':')[0], file])).toEqual([
      ['entry-skipped', '2 symbolic links were skipped, this one among them', 'another'],
      ['entry-skipped', '2 devices were skipped, this one among them', 'disk'],
      ['entry-skipped', '1 hard link was skipped', 'hard'],
      ['entry-skipped', '1 FIFO was skipped', 'pipe'],
    ]);
    expect((await readBytes(await tarOf(special.toReversed()))).facts).toEqual(facts);
  });

  it('reads names, never places', async () => {
    const { files, facts } = await readBytes(
      await tarOf([
        { name: '../../etc/passwd', text: '1' },
        { name: '/abs/file', text: '2' },
        { name: 'logs\\..\\..\\windows.txt', text: '3' },
        { name: '..', text: '4' },
        { name: 'same', text: '5' },
        { name: './same', text: '6' },
        { name: 'same (2)', text: '7' },
        { name: 'x/../same', text: '8' },
        { name: '._nodes.txt', text: 'attributes' },
        { name: '__MACOSX/nodes.txt', text: 'attributes' },
        { name: 'logs/.DS_Store', text: 'attributes' },
      ]),
    );
    expect(files).toEqual({
      'etc/passwd': '1',
      'abs/file': '2',
      'windows.txt': '3',
      same: '5',
      'same (2)': '6',
      'same (2) (2)': '7',
      'same (3)': '8',
    });
    expect(facts.problems).toMatchObject([{ code: 'entry-skipped', file: '' }]);
  });

  it('has the same facts for the same files in any order, also where names are equal', async () => {
    const alike: Member[] = [
      ...members,
      { name: 'nodes.txt', text: 'another' },
      { name: 'x.7z', bytes: Buffer.from('377abcaf271c', 'hex') },
      { name: 'l', type: 'symlink', linkname: 'x' },
    ];
    const { facts } = await readBytes(await tarOf(alike));
    await fc.assert(
      fc.asyncProperty(fc.shuffledSubarray(alike, { minLength: alike.length }), async (shuffled) => {
        expect((await readBytes(await tarGzOf(shuffled))).facts).toEqual(facts);
      }),
      { numRuns: 20 },
    );
  });

  it('says of each format that it knows and does not read what to do', async () => {
    const starts = {
      '7z': '377abcaf271c',
      rar: '526172211a0700',
    };
    for (const [name, start] of Object.entries(starts)) {
      const { files, facts } = await readBytes(
        await tarOf([
          { name: 'inner', bytes: Buffer.from(`${start}00000000`, 'hex') },
          { name: 'b', text: 'b' },
        ]),
      );
      expect(files).toEqual({ b: 'b' });
      expect(facts.problems).toMatchObject([{ code: 'archive-unsupported', file: 'inner' }]);
      expect(facts.problems[0]?.message).toMatch(new RegExp(`^The ${name} format is not read: unpack it with \`\\w+`));
    }
    expect((await readBytes(Buffer.from('377abcaf271c00', 'hex'))).facts.problems).toEqual([
      {
        code: 'archive-unsupported',
        message: 'The 7z format is not read: unpack it with `7z x` and give the directory, or repack it as tar.gz',
        file: 'input',
      },
    ]);
  });
});

describe('a cut archive', () => {
  it('gives what came before the cut, and says whose end is missing', async () => {
    const tar = await tarOf(members);
    const { files, facts } = await readBytes(gzipSync(tar.subarray(0, 5000)));
    expect(files).toEqual({ 'nodes.txt': members[0]?.text, 'logs/a.log': members[1]?.text?.slice(0, 5000 - 3 * 512) });
    expect(facts.truncated).toBe(true);
    expect(facts.problems).toEqual([
      {
        code: 'archive-truncated',
        message: 'The tar archive breaks off; what it held up to there was read',
        file: 'input',
      },
      { code: 'archive-truncated', message: 'The end of this file is missing', file: 'logs/a.log' },
    ]);
  });

  it('tells one break once, however many archives it goes through', async () => {
    const inner = await tarGzOf(members);
    const whole = await tarGzOf([
      { name: 'first', text: 'f' },
      { name: 'inner.tar.gz', bytes: inner },
    ]);
    const { files, facts } = await readBytes(whole.subarray(0, whole.length - 800));
    expect(Object.keys(files).slice(0, 3)).toEqual(['first', 'inner.tar.gz/nodes.txt', 'inner.tar.gz/logs/a.log']);
    expect(facts.problems.map(({ file }) => file)).toEqual(['inner.tar.gz/logs/b.log', 'input']);
  });

  it('goes on after a broken archive in a whole one', async () => {
    const inner = await tarGzOf(members);
    const { files, facts } = await readBytes(
      await tarOf([
        { name: 'inner.tgz', bytes: inner.subarray(0, inner.length / 4) },
        { name: 'last', text: 'l' },
      ]),
    );
    expect(files).toMatchObject({ 'inner.tgz/nodes.txt': 'NAME STATUS\n', last: 'l' });
    expect(facts.problems.map(({ file }) => file)).toEqual(['inner.tgz', 'inner.tgz/logs/a.log']);
  });

  it('is no end of the world at any byte: what is read is the beginning of the whole', async () => {
    const whole = await tarGzOf(members);
    const names = Object.keys(contents);
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 2, max: whole.length }),
        fc.integer({ min: 20, max: 2000 }),
        async (length, piece) => {
          const { files, facts } = await readBytes(whole.subarray(0, length), { piece });
          const found = Object.keys(files);
          expect(found).toEqual(names.slice(0, found.length));
          expect(found.slice(0, -1).map((name) => files[name])).toEqual(
            found.slice(0, -1).map((name) => contents[name]),
          );
          const last = found.at(-1) ?? '';
          expect(contents[last]?.startsWith(files[last] ?? '') ?? true).toBe(true);
          expect(facts.truncated).toBe(length < whole.length);
          expect(new Set(facts.problems.map(({ code }) => code)).size).toBe(length < whole.length ? 1 : 0);
        },
      ),
      { numRuns: 150 },
    );
  });

  it('gives no entry that would only look empty', async () => {
    const tar = await tarOf([{ name: 'current.log', text: 'x'.repeat(1000) }]);
    const { files, facts } = await readBytes(gzipSync(tar.subarray(0, 512)));
    expect(files).toEqual({});
    expect(facts.truncated).toBe(true);
  });

  it('takes so little for nothing that it could be the start of an archive', async () => {
    // Not compressed, so that a cut of the one is a cut of the other: 15 bytes stand before the content.
    const tar = gzipSync(await tarOf(members), { level: 0 });
    const name = gzipSync(await tarOf([{ name: 'a'.repeat(100), text: 'x' }]), { level: 0 });
    for (const cut of [tar.subarray(0, 15 + 5), tar.subarray(0, 15 + 200), name.subarray(0, 15 + 90)]) {
      const { files, facts } = await readBytes(cut);
      expect(files).toEqual({});
      expect(facts.problems).toMatchObject([{ code: 'archive-truncated', file: 'input' }]);
    }
    const log = gzipSync(noisyText(5), { level: 0 }).subarray(0, 15 + 150);
    expect((await readBytes(log)).files).toEqual({ input: noisyText(5).slice(0, 150) });
  });

  it('reads a cut log that is no archive', async () => {
    const log = gzipSync(noisyText(5));
    const { files, facts } = await readAll(
      await openBundle([{ stream: inPieces(log.subarray(0, -8)), name: 'felix.log.gz' }]),
    );
    expect(files).toEqual({ 'felix.log': noisyText(5) });
    expect(facts.problems.map(({ file }) => file)).toEqual(['felix.log', 'felix.log.gz']);
  });
});

describe('hostile bytes', () => {
  it('never throw, whichever bit of an archive is flipped', async () => {
    const inner = await tarGzOf(members.slice(0, 1));
    const whole = await tarOf([...members, { name: 'inner.tgz', bytes: inner }]);
    const packed = gzipSync(whole);
    await fc.assert(
      fc.asyncProperty(fc.boolean(), fc.nat(), fc.integer({ min: 1, max: 255 }), async (compressed, at, flip) => {
        const bytes = Buffer.from(compressed ? packed : whole);
        bytes.writeUInt8(bytes.readUInt8(at % bytes.length) ^ flip, at % bytes.length);
        const { files, facts } = await readBytes(bytes);
        expect(Object.keys(files)).toHaveLength(facts.entries);
      }),
      { numRuns: 150 },
    );
  });

  it('never throw, whatever they are', async () => {
    const magic = fc.constantFrom(
      [],
      [0x1f, 0x8b],
      [0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 3],
      [0x1f, 0x8b, 8, 0x1f, 0, 0, 0, 0, 0, 3],
    );
    await fc.assert(
      fc.asyncProperty(magic, fc.uint8Array({ maxLength: 2000 }), fc.boolean(), async (start, bytes, asTar) => {
        const whole = Buffer.from([...start, ...bytes]);
        if (asTar && whole.length > 262) whole.write('ustar', 257, 'latin1');
        const { files, facts } = await readBytes(whole);
        expect(Object.keys(files)).toHaveLength(facts.entries);
      }),
      { numRuns: 300 },
    );
  });

  it('never throw where tar headers say anything at all', async () => {
    const field = fc.constantFrom(...'0123456789SDVLKxgX\0\u00ff'.split(''));
    const size = fc.constantFrom(
      '00000000000',
      '77777777777',
      '-0000000001',
      '          1 ',
      '\u0080\u00ff\u00ff\u00ff\u00ff\u00ff\u00ff\u00ff\u00ff\u00ff\u00ff\u00ff',
      '\u00ff'.repeat(12),
      '8'.repeat(11),
    );
    await fc.assert(
      fc.asyncProperty(field, size, async (type, stated) => {
        const bytes = await tarOf([
          { name: 'first', text: 'f' },
          { name: 'second', text: '11 path=x\n9 size=z\n' },
          { name: 'third', text: 't' },
        ]);
        changeHeader(bytes, 1024, (header) => {
          header.write(stated, 124, 'latin1');
          header.write(type, 156, 'latin1');
        });
        const { files } = await readBytes(bytes);
        expect(files['first']).toBe('f');
      }),
      { numRuns: 200 },
    );
  });
});
