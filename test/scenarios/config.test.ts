import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { emptyDirectory, mustread, root } from './run.ts';

const bundle = join(root, 'samples/crashloop-most-zone.tar.gz');

describe('mustread.yaml', () => {
  const directory = emptyDirectory();
  const below = join(directory, 'a/b');
  const config = join(directory, 'mustread.yaml');

  beforeAll(() => {
    mkdirSync(below, { recursive: true });
    writeFileSync(
      config,
      'failOn: critical\ncontacts: [{ name: On call, reach: "555" }]\n' +
        'runbooks: { calico-node-crashloop: { url: "https://wiki.example.com/x" } }\n',
    );
  });

  it('is found above the working directory, and said to be used', () => {
    const { status, stdout, stderr } = mustread(['analyze', bundle, '--brief'], { cwd: below });
    expect(stderr).toBe('Configuration: ../../mustread.yaml\n');
    expect(status).toBe(1);
    expect(stdout).toContain('**Escalate to:** On call: 555');
  });

  it('is named by --config', () => {
    const { status, stdout, stderr } = mustread(['analyze', bundle, '--config', config, '--format', 'json']);
    expect({ status, stderr }).toEqual({ status: 1, stderr: '' });
    expect(JSON.parse(stdout)).toMatchObject({ house: { contacts: [{ name: 'On call', reach: '555' }] } });
    expect(stdout).toContain('https://wiki.example.com/x');
  });

  it('gives way to the command line', () => {
    const other = join(directory, 'redact.yaml');
    writeFileSync(other, 'redact: true\nlimits: { maxEntries: 1 }\n');
    const { stdout } = mustread([
      'analyze',
      bundle,
      '--config',
      other,
      '--max-entries',
      '100000',
      '--no-redact',
      '--format',
      'json',
    ]);
    expect(stdout).toBe(mustread(['analyze', bundle, '--format', 'json']).stdout);
    expect(mustread(['analyze', bundle, '--config', other, '--format', 'json']).stdout).toContain('limit-reached');
  });

  it('is part of the bundle where it lies in one', () => {
    const unpacked = join(directory, 'bundle');
    mkdirSync(unpacked);
    writeFileSync(join(unpacked, 'mustread.yaml'), 'footer: trust me\n');
    writeFileSync(
      join(unpacked, 'nodes.txt'),
      'NAME   STATUS   ROLES    AGE   VERSION\nn1     Ready    <none>   5d    v1.29.0\n',
    );
    const { stdout, stderr } = mustread(['analyze', '.', '--brief'], { cwd: unpacked });
    expect(stderr).toBe('Configuration: ../mustread.yaml\n');
    expect(stdout).not.toContain('trust me');
  });

  it('that is wrong stops the run with the place and the right name', () => {
    const wrong = join(directory, 'wrong.yaml');
    writeFileSync(wrong, 'runbooks:\n  calico-node-crashlop: { url: "https://wiki.example.com/x" }\n');
    expect(mustread(['analyze', bundle, '--config', wrong])).toMatchObject({
      status: 2,
      stderr: expect.stringContaining(
        ":2:3: error: there is no rule 'calico-node-crashlop'; did you mean 'calico-node-crashloop'?",
      ),
    });
  });
});
