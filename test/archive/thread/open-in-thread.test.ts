import { createHash, randomBytes } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openBundle, type OpenBundle } from '../../../src/archive/open-bundle.ts';
import { openInThread } from '../../../src/archive/thread/open-in-thread.ts';
import { UserError } from '../../../src/model/user-error.ts';
import { tarGzOf } from '../packing.ts';
import { directoryOf } from '../temporary-directory.ts';

/** The thread runs the built program. */
const program = new URL('../../../dist/archive/bundle-thread.js', import.meta.url);

const members = [
  { name: 'nodes.txt', text: 'NAME STATUS\n' },
  { name: 'empty.log', text: '' },
  // More than the ring holds, and not to be compressed to nothing.
  { name: 'logs/large.log', text: `${randomBytes(3_000_000).toString('hex')}\n`.repeat(2) },
  { name: 'logs/größer.log', text: 'ä line\n'.repeat(100_000) },
];

async function archive(cutTo?: number): Promise<string> {
  const path = join(directoryOf({}), 'bundle.tar.gz');
  const bytes = await tarGzOf(members);
  writeFileSync(path, cutTo === undefined ? bytes : bytes.subarray(0, cutTo));
  return path;
}

/** What was read, looked at as it came: its memory is used again. */
async function readThrough(bundle: OpenBundle): Promise<unknown> {
  const files: Record<string, string> = {};
  for await (const { path, content } of bundle.entries()) {
    const hash = createHash('sha256');
    for await (const chunk of content) hash.update(chunk);
    files[path] = hash.digest('hex');
  }
  return { files, facts: bundle.facts() };
}

describe('openInThread', () => {
  it.each([undefined, 2_000_000])('gives the entries and the facts that openBundle gives, cut at %s', async (cutTo) => {
    const path = await archive(cutTo);
    const bundle = await openInThread(program, [path]);
    expect(await readThrough(bundle)).toEqual(await readThrough(await openBundle([{ path }])));
    expect(bundle.facts().truncated).toBe(cutTo !== undefined);
  });

  it('reads on behind what nobody looked at', async () => {
    const bundle = await openInThread(program, [await archive()]);
    const paths: string[] = [];
    for await (const entry of bundle.entries()) {
      paths.push(entry.path);
      if (entry.path === 'logs/large.log') await entry.content[Symbol.asyncIterator]().next();
    }
    expect(paths).toEqual(members.map(({ name }) => name));
    expect(bundle.facts().bytes).toBe(members.reduce((sum, { text }) => sum + Buffer.byteLength(text), 0));
  });

  it('refuses what is not there as openBundle does', async () => {
    const refused = openInThread(program, ['no/such/file']);
    await expect(refused).rejects.toThrow(UserError);
    await expect(refused).rejects.toThrow(/no\/such\/file/);
  });

  it('can be left before the end', async () => {
    const bundle = await openInThread(program, [await archive()]);
    for await (const entry of bundle.entries()) {
      expect(entry.path).toBe('nodes.txt');
      break;
    }
    expect(() => bundle.facts()).toThrow(/once its entries were read/);
  });

  it('holds the limits', async () => {
    const bundle = await openInThread(program, [await archive()], { limits: { maxEntryBytes: 1000 } });
    await readThrough(bundle);
    expect(bundle.facts().problems.map(({ code }) => code)).toContain('limit-reached');
  });
});
