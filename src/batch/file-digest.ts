import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import glob from 'fast-glob';

export interface FileDigest {
  /** `sha256:` over the bytes of a file; over the names and digests of the files below a directory. */
  readonly sha256: string;
  readonly bytes: number;
}

/** Rejects with the error of the file system. */
export async function fileDigest(path: string): Promise<FileDigest> {
  return (await stat(path)).isDirectory() ? directoryDigest(path) : plainDigest(path);
}

async function plainDigest(path: string): Promise<FileDigest> {
  const hash = createHash('sha256');
  let bytes = 0;
  await pipeline(createReadStream(path), async (chunks: AsyncIterable<Buffer>) => {
    for await (const chunk of chunks) {
      hash.update(chunk);
      bytes += chunk.length;
    }
  });
  return { sha256: `sha256:${hash.digest('hex')}`, bytes };
}

async function directoryDigest(path: string): Promise<FileDigest> {
  const names = await glob('**', { cwd: path, dot: true, followSymbolicLinks: false });
  const hash = createHash('sha256');
  let total = 0;
  for (const name of names.sort()) {
    const { sha256, bytes } = await plainDigest(join(path, name));
    hash.update(`${name}\0${sha256}\n`);
    total += bytes;
  }
  return { sha256: `sha256:${hash.digest('hex')}`, bytes: total };
}
