import * as fc from 'fast-check';
import { gunzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { ByteReader } from '../../src/archive/byte-reader.ts';
import { ReadFailure } from '../../src/archive/read-failure.ts';
import { readTar } from '../../src/archive/read-tar.ts';
import type { ArchiveMember } from '../../src/archive/archive-member.ts';
import { changeHeader, inPieces, oldTarOf, readBytes, tarOf } from './packing.ts';

interface Listed {
  readonly members: readonly (readonly [name: string, content: string])[];
  readonly code?: string;
}

function membersOf(bytes: Uint8Array, piece: number): AsyncIterable<ArchiveMember> {
  const source = new ByteReader(inPieces(bytes, piece));
  return readTar({ source, archive: 'x.tar', prefix: '', count: (chunks) => chunks });
}

async function list(bytes: Uint8Array, piece = 64 * 1024): Promise<Listed> {
  const members: [string, string][] = [];
  try {
    for await (const { name, content } of membersOf(bytes, piece)) {
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

/** A file of 500,000 bytes with six lines in it, each behind a hole, packed by GNU tar 1.34 with `--sparse`. */
const sparseTars = {
  gnu: 'H4sIAAAAAAACA+3XQU7DMBAFULPlFDkBsl0nOQgn6CLqphCUhPtTIqFW0MACgVTrvY1HY8sjze7PL/tpHh6O4yH8mXjSlbKeJ5/Obq1TaXPp+1je+3mXYhuax/APXudlPzVNmMZx+e7dT/e/2k6M6WIjF3Xe6JeNfve1f7eWfY6lxOvT08b0tDH947N4FrhN83B4Gp6XJt7bBQAAANSe/5P8DwAAANXn/yz/AwAAQPX5fyf/AwAAQPX5v8j/AAAAUH3+b+V/AAAAAAAAAAC4OW9N6QlGAHgAAA==',
  pax10:
    'H4sIAAAAAAACA+3XzWqDQBSGYddehVcwmT9HXWTbdlUKpRcwtEOxJLGohdCr7xiFNi7STRqIfZ9F5mSOgnIygU+sHvz+LviX0Har7t23XRCb5jU5Jxk5aw9rNF+ljj1lc22LQtphX2kTl2yfXMBH1/s2PkryP2md3d4/iWnyW//WtGuVznbrXdyVqZE/d3d+G9bfv5hZtw1+09WfYZ0fRjx0fV/HO1RRxUmXpa2ENKq08asdus/H3VJUpc61slWRJvgzYhWH9niY2U29CcJoV8kz/xGcPv9ODfXx+XdG6iSTlzz/bdP0p677rT9/uStRpFZWbvxwlTN6LJXJlSvHWksZ5zLVzmkrx9oYVRTTrdMpl5zVK9OF123Y9RmTAwAAAABg+flfkf8BAAAAAFh8/tfkfwAAAAAAFp//DfkfAAAAAIDF539L/gcAAAAAYPH5Pyf/AwAAAAAAAAAAAABwtb4AOHUUAwB4AAA=',
  pax00:
    'H4sIAAAAAAACA+3XzW6CQBiFYdZcBVeA88cMLFi3q6abXgC1ozGt0jCY2F590egCYmxoWhPp+2xQPk+CGb7FSWeP1e7eVy++CbPwXjXBp2/1MvpNomONOVw7w6twVkXSZMo4J8z+vlRaZFGyi65gG9qq6R4l+p+UTe4entLjyYfVpy+zw6HE/clmu35+q+evoXSDSb1YBN+WRhQ2Vvkw89H6cJy5MylbWK0ux/IzMakzafPxOdW9bML8IGetMmJ8TmvpnB2fOx1BdjYnYi2Sql2tfSld0e1NnpsiFVrmpvtq9tN5f5qnRa4yJU3h4v75/9HKj9h/e/jc3/9u/XWUiGvuf1PX7aXffTcf/rkbEfxy7TdtIuIIAAAAAABM1Kn/S/o/AAAAAACT7/+K/g8AAAAAwOT7v6b/AwAAAAAw+f5v6P8AAAAAAEy+/2f0fwAAAAAAAAAAAAAAgJv0BQMKb7sAeAAA',
  pax01:
    'H4sIAAAAAAACA+3XzW6CQBSGYdZchRdgcP6YgQXbtqumSdMLoHZiTEUMYGJ69R3BpsGF3RgT6fss5OhhAuYwJF+yeCkPT7788E27aHdl0/pkU6+iaxKBNaY/BudHoVMbSZMq45wwx9+l0sJEs0N0A/u2K5twK9H/pOzs8fktOU2+XX/5Iu2HEo872331vqmXn23hYi1GnbLyxe+TE+ejdVW5K4zI7bz/sLnVaiilTqXNhloJESZ/qq1VRgy11tK509LhrubiePWyW4drSpeHZybLTJ4ILTMTvppjdznuZkmeqVRJk7s4wplkEYb12s/qYb3xiVZhRld+EVze/7avx/vfauGimbjl/m/qurt03l/98z93J1q/qvy2mwn2BgAAAAAAk/WT/yX5HwAAAACAyed/Rf4HAAAAAGDy+V+T/wEAAAAAmHz+N+R/AAAAAAAmn/9T8j8AAAAAAAAAAAAAAMBd+gadWtEOAHgAAA==',
};

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
    for await (const { name, content } of membersOf(archive, 700)) {
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

  it('puts the holes back into sparse files of each of the four formats', async () => {
    // Six segments, so that the old format needs a second block for its map.
    const sparse = Buffer.alloc(500_000);
    for (let at = 0; at < 6; at++) sparse.write(`segment ${at}\n`, at * 65_536 + 4096);
    for (const [format, packed] of Object.entries(sparseTars)) {
      const { files, facts } = await readBytes(Buffer.from(packed, 'base64'), { piece: 300 });
      expect([format, facts.problems, Object.keys(files)]).toEqual([format, [], ['sparse.log']]);
      expect(files['sparse.log'] === sparse.toString()).toBe(true);
    }
  });

  it('counts the holes of sparse files, which take no room in the archive', async () => {
    const { facts } = await readBytes(gunzipSync(Buffer.from(sparseTars.gnu, 'base64')), {
      limits: { ratioFloorBytes: 100_000, maxRatio: 2 },
    });
    expect(facts.bytes).toBeLessThanOrEqual(100_000);
    expect(facts.problems).toMatchObject([{ code: 'limit-reached' }]);
  });

  it('leaves out what follows the end of the archive', async () => {
    const garbage = Buffer.concat([archive, Buffer.alloc(4096), Buffer.from('tar: done\n'.repeat(200))]);
    expect(await list(garbage)).toEqual({ members: contents });
  });
});
