import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Comparison } from '../../src/model/comparison.ts';
import { emptyDirectory, mustread, root } from './run.ts';

const healthy = 'samples/healthy.tar.gz';
const faulty = 'samples/iks129-bgp-not-established.tar.gz';

describe('mustread diff', () => {
  it('compares bundles, and analyses of them, alike', () => {
    const folder = emptyDirectory();
    const kept = join(folder, 'healthy.json');
    mustread(['analyze', healthy, '-o', kept]);
    const ofBundles = mustread(['diff', healthy, faulty, '--format', 'json']);
    expect([ofBundles.status, ofBundles.stderr]).toEqual([0, '']);
    expect(mustread(['diff', kept, faulty, '--format', 'json']).stdout).toBe(ofBundles.stdout);
    const { schema, counts } = JSON.parse(ofBundles.stdout) as Comparison;
    expect(schema).toBe('mustread.dev/comparison/v1');
    expect(counts).toMatchObject({ lost: 0, resolved: 0 });
    expect(counts.new).toBeGreaterThan(0);
  });

  it('prints a summary, and writes a comparison for each -o', () => {
    const folder = emptyDirectory();
    const names = ['d.html', 'd.md', 'd.txt'].map((name) => join(folder, name));
    const { status, stdout } = mustread(['diff', healthy, faulty, ...names.flatMap((name) => ['-o', name])]);
    expect(status).toBe(0);
    expect(stdout).toMatch(/^\d+ findings: \d+ new\.\nBefore: healthy/);
    const [html = '', markdown = ''] = names.map((name) => readFileSync(name, 'utf8'));
    expect(html).toMatch(/^<!doctype html>/i);
    expect(markdown).toContain('`bird-bgp-not-established`');
  });

  it('ends with 1 when --fail-on is reached by something new, not by what was there', () => {
    expect(mustread(['diff', healthy, faulty, '--fail-on', 'critical']).status).toBe(1);
    expect(mustread(['diff', faulty, faulty, '--fail-on', 'info']).status).toBe(0);
    expect(mustread(['diff', faulty, healthy, '--fail-on', 'info']).status).toBe(0);
  });

  it('ends with 2 for what it can not compare, and with 3 where nothing is readable', () => {
    const folder = emptyDirectory();
    const newer = join(folder, 'newer.json');
    writeFileSync(newer, '{"schema": "mustread.dev/analysis/v9"}');
    expect(mustread(['diff', newer, faulty])).toMatchObject({ status: 2, stderr: expect.stringContaining('v9') });
    expect(mustread(['diff', 'nowhere.tgz', faulty])).toMatchObject({ status: 2 });
    expect(mustread(['diff', faulty])).toMatchObject({ status: 2 });
    const other = join(folder, 'other.txt');
    writeFileSync(other, 'hello\n');
    expect(mustread(['diff', join(root, healthy), other])).toMatchObject({
      status: 3,
      stderr: expect.stringMatching(/^mustread: Nothing [^\n]*\n$/),
    });
  });
});
