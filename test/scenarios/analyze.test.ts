import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { extract } from 'tar-stream';
import { describe, expect, it } from 'vitest';
import type { Analysis } from '../../src/model/analysis.ts';
import { tarGzOf, type Member } from '../archive/packing.ts';
import { emptyDirectory, mustread, root } from './run.ts';

const sample = 'samples/iks129-bgp-not-established.tar.gz';
const bytes = readFileSync(join(root, sample));

async function membersOf(archive: Uint8Array): Promise<readonly Member[]> {
  const members: Member[] = [];
  const reading = extract();
  reading.end(gunzipSync(archive));
  for await (const entry of reading) {
    const chunks: Buffer[] = [];
    for await (const chunk of entry) chunks.push(chunk as Buffer);
    members.push({ name: entry.header.name, text: Buffer.concat(chunks).toString('utf8') });
  }
  return members;
}

describe('mustread analyze', () => {
  it('prints a summary without escape sequences into a pipe', () => {
    const { status, stdout, stderr } = mustread(['analyze', sample]);
    expect([status, stderr]).toEqual([0, '']);
    expect(stdout).toContain('BGP');
    expect(stdout).not.toContain('\u001b');
    expect(stdout.split('\n').length).toBeLessThan(50);
  });

  it('writes a report for each -o, in the format that the name tells', () => {
    const folder = emptyDirectory();
    const names = ['r.html', 'r.md', 'r.json', 'r.txt'];
    const { status, stdout } = mustread(['analyze', sample, ...names.flatMap((name) => ['-o', join(folder, name)])]);
    expect(status).toBe(0);
    expect(stdout).toContain(join(folder, 'r.html'));
    const [html = '', markdown = '', json = ''] = names.map((name) => readFileSync(join(folder, name), 'utf8'));
    expect(html).toMatch(/^<!doctype html>/i);
    expect(markdown).toContain('bird-bgp-not-established');
    expect(JSON.parse(json)).toMatchObject({ schema: 'mustread.dev/analysis/v1', verdict: { status: 'faulty' } });
  });

  it.each(['html', 'markdown', 'json', 'text'])(
    'gives the same bytes of %s in any order, zone and year',
    async (format) => {
      const shuffled = join(emptyDirectory(), 'iks129-bgp-not-established.tar.gz');
      writeFileSync(shuffled, await tarGzOf((await membersOf(bytes)).toReversed()));
      const first = mustread(['analyze', sample, '--format', format]);
      const again = mustread(['analyze', sample, '--format', format], { env: { TZ: 'Asia/Kolkata' } });
      const reordered = mustread(['analyze', shuffled, '--format', format], { env: { TZ: 'America/St_Johns' } });
      expect(first.stdout.length).toBeGreaterThan(500);
      expect(again.stdout).toBe(first.stdout);
      expect(reordered.stdout).toBe(first.stdout);
    },
  );

  it('reads standard input, a directory and a loose file', async () => {
    expect(mustread(['analyze', '-', '--format', 'json'], { input: bytes }).stdout).toContain(
      '"bird-bgp-not-established"',
    );
    const members = await membersOf(bytes);
    const describePod = members.find(({ name }) => name.endsWith('describe-pod-calico-node-7k2xq.txt'))?.text ?? '';
    const folder = emptyDirectory();
    writeFileSync(join(folder, 'describe.txt'), describePod);
    for (const path of [folder, join(folder, 'describe.txt')]) {
      const analysis = JSON.parse(mustread(['analyze', path, '--format', 'json']).stdout) as Analysis;
      expect(analysis.verdict.status).toBe('faulty');
      expect(analysis.findings[0]?.rule).toBe('bird-bgp-not-established');
    }
  });

  it.each([
    [
      'UTF-16 as PowerShell writes it',
      (text: string) => Buffer.from(`\uFEFF${text.replaceAll('\n', '\r\n')}`, 'utf16le'),
    ],
    ['CR LF', (text: string) => Buffer.from(text.replaceAll('\n', '\r\n'))],
    ['colours', (text: string) => Buffer.from(text.replaceAll('Ready', '\u001b[31mReady\u001b[0m'))],
  ])('reads %s', async (_, encode) => {
    const text =
      (await membersOf(bytes)).find(({ name }) => name.endsWith('describe-pod-calico-node-7k2xq.txt'))?.text ?? '';
    const { stdout } = mustread(['analyze', '-', '--format', 'json'], { input: encode(text) });
    expect((JSON.parse(stdout) as Analysis).findings[0]?.rule).toBe('bird-bgp-not-established');
  });

  it('reports what could be read of a truncated archive, and the truncation', () => {
    const { status, stdout } = mustread(['analyze', '-', '--format', 'json'], {
      input: bytes.subarray(0, bytes.length - 3000),
    });
    expect(status).toBe(0);
    const analysis = JSON.parse(stdout) as {
      readonly problems: readonly { readonly code: string }[];
      readonly bundle: object;
    };
    expect(analysis.bundle).toMatchObject({ truncated: true });
    expect(analysis.problems.map(({ code }) => code)).toContain('archive-truncated');
  });

  it('says in one sentence that nothing is readable: exit 3', () => {
    for (const input of ['', Buffer.from([1, 2, 0, 3, 0, 255, 0, 0, 4]), 'hello\nworld\n', gzipSync('')]) {
      const { status, stdout, stderr } = mustread(['analyze', '-'], { input });
      expect([status, stdout]).toEqual([3, '']);
      expect(stderr).toMatch(/^mustread: Nothing [^\n]*\n$/);
    }
  });

  it('names the right option for a wrong one: exit 2', () => {
    const { status, stderr } = mustread(['analyze', sample, '--outptu', 'x.html']);
    expect(status).toBe(2);
    expect(stderr).toBe('mustread: Unknown argument: outptu\nDid you mean --output?\n');
    expect(mustread(['analyse', sample])).toMatchObject({ status: 2, stderr: expect.stringContaining('Did you mean') });
    expect(mustread([])).toMatchObject({ status: 2 });
  });

  it('tells what is wrong with a path, a format or a rule pack: exit 2', () => {
    expect(mustread(['analyze', 'nowhere.tgz'])).toMatchObject({
      status: 2,
      stderr: expect.stringContaining('nowhere.tgz'),
    });
    expect(mustread(['analyze', sample, '-o', 'report.docx'])).toMatchObject({
      status: 2,
      stderr: expect.stringContaining('.html'),
    });
    // Before the work: the bundle, which is not there either, was not yet opened.
    expect(mustread(['analyze', 'nowhere.tgz', '-o', 'no/such/report.html'])).toMatchObject({
      status: 2,
      stderr: expect.stringContaining('no directory no/such'),
    });
    const folder = emptyDirectory();
    writeFileSync(join(folder, 'mine.yaml'), 'id: mine\nseverty: info\n');
    const { status, stderr } = mustread(['analyze', sample, '--rules', folder]);
    expect(status).toBe(2);
    expect(stderr).toMatch(/mine\.yaml:2:1: error: unknown field 'severty'; did you mean 'severity'\?/);
  });

  it('ends at a wrong rule, also where a thread already unpacks the bundle: exit 2', () => {
    const large = join(emptyDirectory(), 'large.log');
    writeFileSync(large, 'a line of a log\n'.repeat(1_000_000));
    const { status, stderr } = mustread(['analyze', large, '--rules', 'no/such/pack']);
    expect(status).toBe(2);
    expect(stderr).toContain('no/such/pack');
  });

  it('makes no key for pseudonyms where a rule is wrong', () => {
    const key = join(emptyDirectory(), 'pseudonyms.key');
    expect(mustread(['analyze', sample, '--pseudonyms', key, '--rules', 'no/such/pack']).status).toBe(2);
    expect(existsSync(key)).toBe(false);
  });

  it('ends with 1 when --fail-on is reached', () => {
    expect(mustread(['analyze', sample, '--fail-on', 'critical']).status).toBe(1);
    expect(mustread(['analyze', 'samples/healthy.tar.gz', '--fail-on', 'warning']).status).toBe(0);
  });

  it('lays a private pack over the shipped rules', () => {
    const folder = emptyDirectory();
    const mine = `id: house-rule
title: The house rule fired
severity: warning
component: house
scope: node
detect:
  node: { object: { kind: Node, where: printed.ready } }
summary: '{{node}} is Ready.'
`;
    writeFileSync(join(folder, 'house-rule.yaml'), mine);
    expect(mustread(['analyze', 'samples/healthy.tar.gz', '--rules', folder]).stdout).toContain('The house rule fired');
  });

  it('lets a pack switch off and weigh shipped rules, and says where it names none', () => {
    const folder = emptyDirectory();
    const overrides = join(folder, 'overrides.yaml');
    const analyse = () =>
      mustread(['analyze', 'samples/typha-unreachable.tar.gz', '--rules', folder, '--format', 'json']);
    const found = () => {
      const { findings } = JSON.parse(analyse().stdout) as { findings: { rule: string; severity: string }[] };
      return findings.map(({ rule, severity }) => `${rule} ${severity}`);
    };
    writeFileSync(overrides, 'typha-connect-failed: { severity: info }\n');
    expect(found()).toContain('typha-connect-failed info');
    writeFileSync(overrides, 'typha-connect-failed: off\n');
    expect(found().join()).not.toContain('typha-connect-failed ');

    writeFileSync(overrides, '# ours\ntypha-conect-failed: off\n');
    const fault =
      "overrides.yaml:2:1: error: there is no rule 'typha-conect-failed'; did you mean 'typha-connect-failed'?";
    expect(analyse()).toMatchObject({ status: 2, stderr: expect.stringContaining(fault) });
    expect(mustread(['rules', 'lint', folder])).toMatchObject({ status: 1, stdout: expect.stringContaining(fault) });
    writeFileSync(overrides, 'typha-connect-failed: { severty: info }\n');
    expect(analyse().status).toBe(2);
  });
});
