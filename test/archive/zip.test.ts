import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { noisyText, readBytes, tarOf } from './packing.ts';
import { zipOf, type ZipMember } from './zip-packing.ts';

const numbers = `${Array.from({ length: 40 }, (_, at) => at + 1).join('\n')}\n`;

/** What others made. */
const made = {
  /** `zip a.zip n.txt h.txt` of Info-ZIP 3.0 */
  plain:
    'UEsDBBQAAAAIAHRAdV3vtNDkPwAAAG8AAAAFABwAbi50eHRVVAkAA1tQAWtbUAFrdXgLAAEEAAAAAAQAAAAADczBAcAwCAOx/02DbULC/ou1GkDChOYwXB6LCgkZBTU6aNBFDy0uLGwc3PjgwRc/vKSIyF+GNDlkyCWPLF18UEsDBAoAAAAAAHRAdV0gMDo2BgAAAAYAAAAFABwAaC50eHRVVAkAA1tQAWtbUAFrdXgLAAEEAAAAAAQAAAAAaGVsbG8KUEsBAh4DFAAAAAgAdEB1Xe+00OQ/AAAAbwAAAAUAGAAAAAAAAQAAAKSBAAAAAG4udHh0VVQFAANbUAFrdXgLAAEEAAAAAAQAAAAAUEsBAh4DCgAAAAAAdEB1XSAwOjYGAAAABgAAAAUAGAAAAAAAAQAAAKSBfgAAAGgudHh0VVQFAANbUAFrdXgLAAEEAAAAAAQAAAAAUEsFBgAAAAACAAIAlgAAAMMAAAAAAA==',
  /** `cat n.txt | zip - -` of Info-ZIP 3.0: a zip64 header, and the name `-` */
  piped:
    'UEsDBC0AAAAIAHRAdV3vtNDk//////////8BABQALQEAEABvAAAAAAAAAD8AAAAAAAAADczBAcAwCAOx/02DbULC/ou1GkDChOYwXB6LCgkZBTU6aNBFDy0uLGwc3PjgwRc/vKSIyF+GNDlkyCWPLF18UEsBAh4DLQAAAAgAdEB1Xe+00OQ/AAAAbwAAAAEAAAAAAAAAAQAAAIARAAAAAC1QSwYGLAAAAAAAAAAeAy0AAAAAAAAAAAABAAAAAAAAAAEAAAAAAAAALwAAAAAAAAByAAAAAAAAAFBLBgcAAAAAoQAAAAAAAAABAAAAUEsFBgAAAAABAAEALwAAAHIAAAAAAA==',
  /** Python 3.11's zipfile into a pipe, stored: descriptors, and the mark of one in the content */
  pythonPiped:
    'UEsDBBQACAAAAHNAdV0AAAAAAAAAAAAAAAAHAAAAYS9iLnR4dGhlbGxvClBLBwggd29ybGRQSwcILctYehAAAAAQAAAAUEsDBBQACAgAAHNAdV0AAAAAAAAAAAAAAAAGAAAAw7wudHh0eHh4eHh4eHh4eFBLBwh3R9+OCgAAAAoAAABQSwECFAMUAAgAAABzQHVdLctYehAAAAAQAAAABwAAAAAAAAAAAAAAgAEAAAAAYS9iLnR4dFBLAQIUAxQACAgAAHNAdV13R9+OCgAAAAoAAAAGAAAAAAAAAAAAAACAAUUAAADDvC50eHRQSwUGAAAAAAIAAgBpAAAAgwAAAAAA',
} as const;

function bytesOf(name: keyof typeof made): Buffer {
  return Buffer.from(made[name], 'base64');
}

const members: readonly (ZipMember & { readonly text: string })[] = [
  { name: 'nodes.txt', text: 'NAME STATUS\n' },
  { name: 'logs/', text: '', isStored: true },
  { name: 'logs/a.log', text: noisyText(200), hasDescriptor: true },
  { name: 'logs/empty.log', text: '', hasDescriptor: true },
  { name: 'logs/b.log', text: noisyText(100, 2), isStored: true, hasDescriptor: true },
  { name: 'logs/c.log', text: noisyText(200, 3), isZip64: true },
  { name: 'logs/d.log', text: noisyText(50, 4), isZip64: true, hasDescriptor: true },
];
const files = members.filter(({ name }) => !name.endsWith('/'));
const contents = Object.fromEntries(files.map(({ name, text }) => [name, text]));

describe('zip', () => {
  it('reads what others made', async () => {
    expect((await readBytes(bytesOf('plain'))).files).toEqual({ 'n.txt': numbers, 'h.txt': 'hello\n' });
    expect((await readBytes(bytesOf('piped'))).files).toEqual({ '-': numbers });
    const piped = await readBytes(bytesOf('pythonPiped'));
    expect(piped.files).toEqual({ 'a/b.txt': 'hello\nPK\x07\x08 world', 'ü.txt': 'xxxxxxxxxx' });
    expect(piped.facts.problems).toEqual([]);
  });

  it('reads files with descriptors, stored ones and zip64, split anywhere', async () => {
    const whole = zipOf(members);
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: 5000 }), async (piece) => {
        const read = await readBytes(whole, { piece });
        expect(read.files).toEqual(contents);
        expect(read.facts.problems).toEqual([]);
      }),
      { numRuns: 20 },
    );
  });

  it('opens zips in zips and in other archives, and an empty one', async () => {
    const inner = zipOf([{ name: 'node/kubelet.log', text: 'log' }]);
    const { files: found, facts } = await readBytes(
      zipOf([
        { name: 'nodes/a.zip', text: inner },
        { name: 'b.txt', text: 'b' },
      ]),
    );
    expect(found).toEqual({ 'nodes/a.zip/node/kubelet.log': 'log', 'b.txt': 'b' });
    expect(facts.problems).toEqual([]);
    expect((await readBytes(await tarOf([{ name: 'n.zip', bytes: inner }]))).files).toEqual({
      'n.zip/node/kubelet.log': 'log',
    });
    expect((await readBytes(zipOf([]))).facts).toMatchObject({ entries: 0, problems: [] });
  });

  it('goes on behind what nobody reads', async () => {
    for (const limits of [{ maxEntryBytes: 10 }, { maxPathLength: 10 }]) {
      const { files: found } = await readBytes(zipOf(members), { limits });
      expect(found['nodes.txt']).toBe('NAME STATUS\n'.slice(0, limits.maxEntryBytes));
      expect(Object.keys(found)).toContain('logs/d.log');
    }
  });

  it('refuses encrypted files and foreign compressions by name, and reads the others', async () => {
    const { files: found, facts } = await readBytes(
      zipOf([
        { name: 'secret.log', text: 'xyz', isEncrypted: true },
        { name: 'streamed.log', text: 'xyz', isEncrypted: true, hasDescriptor: true },
        { name: 'huge.log', text: 'xyz', method: 9 },
        { name: 'b.txt', text: 'b' },
      ]),
    );
    expect(found).toEqual({ 'b.txt': 'b' });
    expect(facts.problems).toEqual([
      {
        code: 'archive-unsupported',
        message: '1 file in a compression that is not read was skipped: unpack the archive and give the directory',
        file: 'huge.log',
      },
      {
        code: 'archive-unsupported',
        message:
          '2 encrypted files were skipped, this one among them: unpack the archive with its password and give the directory',
        file: 'secret.log',
      },
    ]);
  });

  it('gives what came before a cut, wherever it is', async () => {
    const whole = zipOf(members);
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 4, max: whole.length - 1 }),
        fc.integer({ min: 20, max: 5000 }),
        async (length, piece) => {
          const { files: found, facts } = await readBytes(whole.subarray(0, length), { piece });
          const names = Object.keys(found);
          expect(names).toEqual(files.map(({ name }) => name).slice(0, names.length));
          expect(names.slice(0, -1).map((name) => found[name])).toEqual(
            names.slice(0, -1).map((name) => contents[name]),
          );
          const last = names.at(-1) ?? 'nodes.txt';
          expect(contents[last]?.startsWith(found[last] ?? '')).toBe(true);
          expect(facts.truncated).toBe(true);
        },
      ),
      { numRuns: 150 },
    );
  });

  it('calls a cut in a descriptor a truncation', async () => {
    const whole = zipOf([{ name: 'a.log', text: 'a', hasDescriptor: true }]);
    const descriptor = whole.indexOf('PK\x07\x08', 0, 'latin1');
    for (let length = descriptor; length < whole.length; length++) {
      const { files: found, facts } = await readBytes(whole.subarray(0, length));
      expect([length, found, facts.truncated]).toEqual([length, { 'a.log': 'a' }, true]);
    }
  });

  it('goes on behind a damaged file whose length it knows, and keeps the content of a wrong checksum', async () => {
    const damaged = zipOf([
      { name: 'a.log', text: noisyText(500) },
      { name: 'wrong.log', text: 'kept', checksum: 1 },
      { name: 'piped.log', text: 'kept', checksum: 1, hasDescriptor: true },
      { name: 'b.log', text: 'b' },
    ]);
    damaged.fill(0xff, 3000, 3100);
    const { files: found, facts } = await readBytes(damaged);
    expect(noisyText(500).startsWith(found['a.log'] ?? '')).toBe(true);
    expect(found).toMatchObject({ 'wrong.log': 'kept', 'piped.log': 'kept', 'b.log': 'b' });
    expect(facts.problems.map(({ code, file }) => [code, file])).toEqual([
      ['archive-corrupt', 'a.log'],
      ['archive-corrupt', 'piped.log'],
      ['archive-corrupt', 'wrong.log'],
    ]);
  });

  it('reads no byte twice where files overlap, and says what its directory promised', async () => {
    const { files: found, facts } = await readBytes(
      zipOf([{ name: 'kernel', text: 'x'.repeat(100_000) }], { listed: 1000 }),
    );
    expect(Object.keys(found)).toEqual(['kernel']);
    expect(facts.problems).toEqual([
      {
        code: 'archive-corrupt',
        message: 'The directory of the zip lists 1000 files, but 1 stand in it one after another; only those were read',
        file: 'input',
      },
    ]);
  });

  it('ends with the limit where it is a bomb, also in a file that nobody reads', async () => {
    const zeros = '\0'.repeat(5_000_000);
    for (const hasDescriptor of [true, false]) {
      for (const limits of [{}, { maxEntryBytes: 1000 }]) {
        const bomb = zipOf([
          { name: 'zeros', text: zeros, hasDescriptor },
          { name: 'more', text: zeros, hasDescriptor },
        ]);
        const { facts } = await readBytes(bomb, { limits: { ratioFloorBytes: 1_000_000, ...limits } });
        expect(facts.bytes).toBeLessThanOrEqual(200 * bomb.length);
        if (hasDescriptor || !('maxEntryBytes' in limits)) {
          expect(facts.problems.map(({ message }) => message).join()).toContain('as in a decompression bomb');
        }
      }
    }
  });

  it('never throws, whichever bytes are changed', async () => {
    const whole = zipOf(members);
    const changes = fc.array(fc.tuple(fc.nat({ max: whole.length - 1 }), fc.integer({ min: 1, max: 255 })), {
      minLength: 1,
      maxLength: 4,
    });
    await fc.assert(
      fc.asyncProperty(changes, async (places) => {
        const bytes = Buffer.from(whole);
        for (const [at, change] of places) bytes.writeUInt8(bytes.readUInt8(at) ^ change, at);
        const { files: found, facts } = await readBytes(bytes);
        expect(Object.keys(found)).toHaveLength(facts.entries);
      }),
      { numRuns: 200 },
    );
  });

  it('never throws where headers say anything at all', async () => {
    const whole = zipOf(members);
    const headers = [...whole.toString('latin1').matchAll(/PK../gs)].map(({ index }) => index);
    const change = fc.tuple(fc.constantFrom(...headers), fc.nat({ max: 30 }), fc.constantFrom(0, 1, 8, 0x7f, 0xff));
    await fc.assert(
      fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 6 }), async (changes) => {
        const bytes = Buffer.from(whole);
        for (const [at, offset, value] of changes) bytes.writeUInt8(value, Math.min(at + offset, bytes.length - 1));
        const { files: found, facts } = await readBytes(bytes);
        expect(Object.keys(found)).toHaveLength(facts.entries);
      }),
      { numRuns: 300 },
    );
  });
});
