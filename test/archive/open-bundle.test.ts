import { execFileSync } from 'node:child_process';
import { readdirSync, rmSync, symlinkSync } from 'node:fs';
import { basename, join } from 'node:path';
import { createServer } from 'node:net';
import { once } from 'node:events';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { openBundle } from '../../src/archive/open-bundle.ts';
import type { Progress } from '../../src/model/progress.ts';
import { UserError } from '../../src/model/user-error.ts';
import { inPieces, readAll, readBytes, tarGzOf, tarOf } from './packing.ts';
import { directoryOf } from './temporary-directory.ts';

const files = {
  'nodes.txt': 'NAME STATUS\n',
  'logs/a.log': 'line\n'.repeat(5000),
  'logs/b.log': 'other\n'.repeat(100),
};
const members = Object.entries(files).map(([name, text]) => ({ name: `./${name}`, text }));

describe('openBundle', () => {
  it('gives a directory, a tar and a tar.gz the same paths and the same digest, in any order', async () => {
    const directory = await readAll(await openBundle([{ path: directoryOf(files) }]));
    const tar = await readBytes(await tarOf(members));
    const tarGz = await readBytes(await tarGzOf(members.toReversed()));

    expect(tar.files).toEqual(files);
    expect(directory.files).toEqual(files);
    expect(tarGz.files).toEqual(files);
    expect([directory.facts.sha256, tarGz.facts.sha256]).toEqual([tar.facts.sha256, tar.facts.sha256]);
    expect({ ...tarGz.facts, name: '' }).toEqual({ ...directory.facts, name: '' });
  });

  it('has another digest for another content and for another name', async () => {
    const digests = await Promise.all(
      [files, { ...files, 'nodes.txt': 'NAME  STATUS\n' }, { 'logs/a.log': '', 'logs/b.log': files['logs/b.log'] }].map(
        async (content) => (await readAll(await openBundle([{ path: directoryOf(content) }]))).facts.sha256,
      ),
    );
    expect(new Set(digests).size).toBe(3);
  });

  it('states the digest as the SHA-256 of the sorted paths and contents', async () => {
    // printf 'a\0%s\nb\0%s\n' "$(printf 1 | sha256sum | cut -c-64)" "$(printf 2 | sha256sum | cut -c-64)" | sha256sum
    const { facts } = await readBytes(
      await tarOf([
        { name: 'b', text: '2' },
        { name: 'a', text: '1' },
      ]),
    );
    expect(facts.sha256).toBe('sha256:e2cb7a5e828b2a312d5da6cda64ff26cd2b30f11751826412717d51976f8d425');
  });

  it('counts entries and bytes, also of what the reader leaves', async () => {
    const bundle = await openBundle([{ stream: inPieces(await tarGzOf(members)), name: 'stdin' }]);
    const paths: string[] = [];
    for await (const entry of bundle.entries()) {
      paths.push(entry.path);
      for await (const chunk of entry.content) if (chunk.length > 0) break;
    }
    expect(paths).toEqual(Object.keys(files));
    const whole = (await readBytes(await tarOf(members))).facts;
    expect(bundle.facts()).toEqual({ ...whole, name: 'stdin' });
    expect(whole).toMatchObject({ entries: 3, bytes: 12 + 25_000 + 600, truncated: false, problems: [] });
  });

  it('ends the content of an entry that was left when the next one is asked for', async () => {
    const bundle = await openBundle([{ stream: inPieces(await tarOf(members)), name: 'stdin' }]);
    const contents: AsyncIterable<Uint8Array>[] = [];
    for await (const entry of bundle.entries()) contents.push(entry.content);
    for await (const chunk of contents[1] ?? []) expect.fail(`${chunk.length} bytes came late`);
    expect(bundle.facts().bytes).toBe(25_612);
  });

  it('stops reading when the reader stops', async () => {
    let pieces = 0;
    let closed = false;
    async function* counted(): AsyncGenerator<Uint8Array> {
      try {
        for await (const piece of inPieces(await tarGzOf(members), 50)) {
          pieces++;
          yield piece;
        }
      } finally {
        closed = true;
      }
    }
    const bundle = await openBundle([{ stream: counted(), name: 'stdin' }]);
    for await (const entry of bundle.entries()) if (entry.path === 'nodes.txt') break;
    expect(closed).toBe(true);
    expect(pieces).toBeLessThan(6);
  });

  it('closes the files that it leaves half-way', async () => {
    const root = directoryOf(
      Object.fromEntries(Array.from({ length: 200 }, (_, at) => [`${at}.txt`, 'x'.repeat(2000)])),
    );
    const open = readdirSync('/dev/fd').length;
    for await (const entry of (await openBundle([{ path: root }], { limits: { maxEntryBytes: 1000 } })).entries()) {
      for await (const chunk of entry.content) expect(chunk.length).toBe(1000);
    }
    expect(readdirSync('/dev/fd').length).toBeLessThan(open + 100);
  });

  it('takes a loose file as an entry, and a compressed one without its suffix', async () => {
    const root = directoryOf({ 'events.txt': 'LAST SEEN', 'kubelet.log.gz': gzipSync('klog') });
    const loose = await readAll(await openBundle([{ path: join(root, 'events.txt') }]));
    expect(loose.files).toEqual({ 'events.txt': 'LAST SEEN' });
    expect(loose.facts.name).toBe('events.txt');
    expect((await readAll(await openBundle([{ path: join(root, 'kubelet.log.gz') }]))).files).toEqual({
      'kubelet.log': 'klog',
    });
  });

  it('keeps several inputs apart by their names', async () => {
    const root = directoryOf({
      'one/bundle.tar.gz': await tarGzOf(members),
      'two/bundle.tar.gz': await tarGzOf(members),
      'three/x/y': 'z',
      'a.txt': 'a',
      'four/a.txt': 'another',
      'b.log.gz': gzipSync('b'),
    });
    const inputs = ['one/bundle.tar.gz', 'two/bundle.tar.gz', 'three', 'a.txt', 'four/a.txt', 'b.log.gz'].map(
      (name) => ({
        path: join(root, name),
      }),
    );
    const { files: found, facts } = await readAll(await openBundle(inputs));
    expect(Object.keys(found)).toEqual([
      ...Object.keys(files).map((name) => `bundle.tar.gz/${name}`),
      ...Object.keys(files).map((name) => `bundle.tar.gz (2)/${name}`),
      'three/x/y',
      'a.txt',
      'a.txt (2)',
      'b.log',
    ]);
    expect(facts.name).toBe('bundle.tar.gz and 5 more');
  });

  it('reads a named pipe that the user gives', async () => {
    const root = directoryOf({});
    const path = join(root, 'pipe');
    makePipe(path);
    execFileSync('sh', ['-c', 'printf piped > "$1" &', 'sh', path], { stdio: 'ignore' });
    expect((await readAll(await openBundle([{ path }]))).files).toEqual({ pipe: 'piped' });
  });

  it('tells when a file was modified where an archive says so', async () => {
    const mtime = new Date('2024-02-12T15:02:11Z');
    const archive = await tarOf([
      { name: 'dated', mtime },
      { name: 'undated', mtime: new Date(0) },
    ]);
    const times: (number | undefined)[] = [];
    for (const input of [{ stream: inPieces(archive), name: 'stdin' }, { path: directoryOf({ copied: 'c' }) }]) {
      for await (const entry of (await openBundle([input])).entries()) times.push(entry.modifiedAt);
    }
    expect(times).toEqual([mtime.getTime(), undefined, undefined]);
  });

  it('tells how far it is: after each entry, and within long ones', async () => {
    const told: Progress[] = [];
    const long = [
      { name: 'a', text: 'a' },
      { name: 'long', text: 'x'.repeat(1_000_000) },
    ];
    await readBytes(await tarOf(long), { piece: 10_000, onProgress: (progress) => told.push(progress) });
    expect(told[0]).toEqual({ phase: 'read', entries: 1, bytes: 1 });
    expect(told.at(-1)).toEqual({ phase: 'read', entries: 2, bytes: 1_000_001 });
    expect(told.slice(1, -1).map(({ entries, bytes }) => [entries, Math.floor(bytes / 262_144)])).toEqual([
      [1, 1],
      [1, 2],
      [1, 3],
    ]);
  });

  it('follows no link, opens no pipe, and says how many there were', async () => {
    const root = directoryOf({ 'pods/0.log': 'log' });
    symlinkSync('/etc/passwd', join(root, 'passwd'));
    symlinkSync('pods', join(root, 'containers'));
    symlinkSync('missing', join(root, 'dangling'));
    makePipe(join(root, 'pipe'));
    const { files: found, facts } = await readAll(await openBundle([{ path: root }]));
    expect(found).toEqual({ 'pods/0.log': 'log' });
    expect(facts.problems).toEqual([
      {
        code: 'entry-skipped',
        message: '3 symbolic links were skipped, this one among them: only regular files with a name are read',
        file: 'containers',
      },
      { code: 'entry-skipped', message: '1 FIFO was skipped: only regular files with a name are read', file: 'pipe' },
    ]);
  });

  it('goes on where a file or directory can no longer be read', async () => {
    const root = directoryOf({ 'a.txt': 'a', 'b.txt': 'b', 'c.txt': 'c', 'sub/d.txt': 'd' });
    const bundle = await openBundle([{ path: root }]);
    const paths: string[] = [];
    for await (const { path } of bundle.entries()) {
      paths.push(path);
      rmSync(join(root, 'b.txt'), { force: true });
      rmSync(join(root, 'sub'), { recursive: true, force: true });
    }
    expect(paths).toEqual(['a.txt', 'c.txt']);
    const message = 'It could not be read: no such file or directory';
    expect(bundle.facts().problems).toEqual([
      { code: 'input-unreadable', message, file: 'b.txt' },
      { code: 'input-unreadable', message, file: 'sub' },
    ]);
  });

  it('keeps what a stream gave before it broke off', async () => {
    async function* broken(): AsyncGenerator<Uint8Array> {
      yield Buffer.from('first half');
      throw new Error('read EIO');
    }
    const { files: found, facts } = await readAll(await openBundle([{ stream: broken(), name: 'stdin' }]));
    expect(found).toEqual({ stdin: 'first half' });
    expect(facts.problems).toEqual([
      { code: 'input-unreadable', message: 'Reading broke off: read EIO', file: 'stdin' },
    ]);
  });

  it('tells the user of a path that is not there, or is nothing to read', async () => {
    const missing = openBundle([{ path: '/nowhere/at-all' }]);
    await expect(missing).rejects.toThrow(UserError);
    await expect(missing).rejects.toThrow('Cannot read /nowhere/at-all: no such file or directory');
    const path = join(directoryOf({}), 'socket');
    const server = createServer().listen(path);
    await once(server, 'listening');
    await expect(openBundle([{ path }])).rejects.toThrow(`Neither a file nor a directory: ${path}`);
    server.close();
  });

  it('is called by the last part of the path, also where that is a dot', async () => {
    const root = directoryOf(files);
    expect((await openBundle([{ path: `${root}/logs/..` }])).facts().name).toBe(basename(root));
  });
});

function makePipe(path: string): void {
  execFileSync('sh', ['-c', 'mkfifo "$1"', 'sh', path]);
}
