import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ReadFailure } from '../../src/archive/read-failure.ts';
import { readTar } from '../../src/archive/read-tar.ts';
import { changeHeader, inPieces, oldTarOf, tarOf } from './packing.ts';

interface Listed {
  readonly members: readonly (readonly [name: string, content: string])[];
  readonly code?: string;
}

async function list(bytes: Uint8Array, piece = 64 * 1024): Promise<Listed> {
  const members: [string, string][] = [];
  try {
    for await (const { name, content } of readTar(inPieces(bytes, piece), 'x.tar')) {
      const member: [string, string] = [name, ''];
      members.push(member);
      for await (const chunk of content) member[1] += Buffer.from(chunk).toString('latin1');
    }
  } catch (error) {
    if (!(error instanceof ReadFailure)) throw error;
    return { members, code: error.problem.code };
  }
  return { members };
}

const longName = `${'namespaces/openshift-network-diagnostics/'.repeat(6)}current.log`;
const sizes = [0, 1, 511, 512, 513, 40_000];
const contents = sizes.map(
  (size, at) => [at === 2 ? longName : `file-${size}`, String.fromCharCode(97 + at).repeat(size)] as const,
);
const archive = await tarOf(contents.map(([name, text]) => ({ name, text })));

describe('readTar', () => {
  it('gives members of all sizes and long names, however the bytes come', async () => {
    for (const piece of [1, 100, 512, 513, 30_000, 1_000_000]) {
      expect(await list(archive, piece)).toEqual({ members: contents });
    }
  });

  it('skips what is not read of a member', async () => {
    const names: string[] = [];
    for await (const { name, content } of readTar(inPieces(archive, 700), 'x.tar')) {
      names.push(name);
      if (name === 'file-40000') for await (const chunk of content) if (chunk.length > 0) break;
    }
    expect(names).toEqual(contents.map(([name]) => name));
  });

  it('gives everything that a cut archive still holds, wherever it is cut', async () => {
    const whole = contents.map(([name, text]) => `${name}\n${text}\n`).join('');
    const blocks = (size: number): number => 512 * Math.ceil(size / 512);
    await fc.assert(
      fc.asyncProperty(fc.nat(archive.length), fc.integer({ min: 1, max: 20_000 }), async (length, piece) => {
        const { members, code } = await list(archive.subarray(0, length), piece);
        const text = members.map(([name, content]) => `${name}\n${content}\n`).join('');
        expect(whole.startsWith(text.slice(0, -1))).toBe(true);
        // What lies outside contents: headers, padding, and three blocks for the long name.
        const overhead = members.reduce(
          (sum, [name, content]) =>
            sum + 512 + blocks(content.length) - content.length + (name === longName ? 1024 : 0),
          0,
        );
        const read = members.reduce((sum, [, content]) => sum + content.length, 0) + overhead;
        expect(length - read).toBeLessThan(512 * 4);
        expect(code === undefined || code === 'archive-truncated').toBe(true);
      }),
      { numRuns: 150 },
    );
  });

  it('takes an archive without end blocks as whole, and one that ends inside a member or header as cut', async () => {
    const end = archive.length - 1024;
    expect(await list(archive.subarray(0, end))).toEqual({ members: contents });
    expect((await list(archive.subarray(0, end - 500))).code).toBe('archive-truncated');
    expect((await list(archive.subarray(0, 512 + 100))).code).toBe('archive-truncated');
  });

  it('keeps what stands before a damaged header', async () => {
    const damaged = Buffer.from(archive);
    damaged[archive.indexOf('file-513')] = 0x46;
    expect(await list(damaged, 512)).toEqual({ members: contents.slice(0, 4), code: 'archive-corrupt' });
    expect(await list(damaged)).toEqual({ members: contents.slice(0, 4), code: 'archive-corrupt' });
  });

  it('reads the format of UNIX v7', async () => {
    expect(await list(await oldTarOf('nodes.txt', 'NAME STATUS'))).toEqual({ members: [['nodes.txt', 'NAME STATUS']] });
  });

  it('does not wait for the content of a directory that states a size', async () => {
    // tar-stream 3.2 gives such a directory a content that never ends.
    const tar = await tarOf([
      { name: 'logs/', type: 'directory' },
      { name: 'logs/a', text: 'a' },
    ]);
    changeHeader(tar, 0, (header) => header.write('00000001000', 124, 'latin1'));
    expect(await list(tar)).toEqual({
      members: [
        ['logs/', ''],
        ['logs/a', 'a'],
      ],
    });
  });
});
