import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import { pack, type Pack } from 'tar-stream';
import type { Entry } from '../model/entry.ts';
import { UserError } from '../model/user-error.ts';
import { readErrorText } from './read-error-text.ts';
import { Spool } from './spool.ts';

/**
 * Writes entries as a tar.gz. The file appears under its name once it is whole; a `UserError` says why it can't be
 * written. Returns how many entries it holds.
 */
export async function writeArchive(path: string, entries: AsyncIterable<Entry>): Promise<number> {
  const unfinished = `${path}.unfinished`;
  const file = createWriteStream(unfinished, { mode: 0o600 });
  const tar = pack();
  const written = pipeline(tar, createGzip(), file);
  try {
    const [count] = await Promise.all([packAll(tar, entries, written), written]);
    await rename(unfinished, path);
    return count;
  } catch (cause) {
    await rm(unfinished, { force: true });
    if (!isSystemError(cause)) throw cause;
    throw new UserError(`Can't write ${path}: ${readErrorText(cause)}`, { cause });
  }
}

async function packAll(tar: Pack, entries: AsyncIterable<Entry>, written: Promise<void>): Promise<number> {
  let count = 0;
  try {
    for await (const entry of entries) {
      await Promise.race([packEntry(tar, entry), written]);
      count++;
    }
    tar.finalize();
  } catch (error) {
    tar.destroy();
    throw error;
  }
  return count;
}

/** A member's size stands before its content. */
async function packEntry(tar: Pack, entry: Entry): Promise<void> {
  const spool = new Spool();
  try {
    for await (const chunk of entry.content) await spool.append(chunk);
    const mtime = new Date(entry.modifiedAt ?? 0);
    let ended: (error?: Error | null) => void = () => {};
    const whole = new Promise<void>((resolve, reject) => {
      ended = (error) => (error === undefined || error === null ? resolve() : reject(error));
    });
    const member = tar.entry({ name: entry.path, size: spool.size, mode: 0o644, mtime }, (error) => ended(error));
    for await (const chunk of spool.read()) {
      if (!member.write(chunk)) await once(member, 'drain');
    }
    member.end(null);
    await whole;
  } finally {
    await spool.close();
  }
}

function isSystemError(error: unknown): boolean {
  return error instanceof Error && 'syscall' in error;
}
