import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { emptyDirectory, mustread, root } from './run.ts';

describe('mustread rules', () => {
  it('lint finds nothing wrong with the shipped rules', () => {
    const { status, stdout } = mustread(['rules', 'lint']);
    expect(stdout).toMatch(/^\d+ rules, 0 errors, 0 warnings\n$/);
    expect(status).toBe(0);
  });

  it('test passes every case', () => {
    const { status, stdout } = mustread(['rules', 'test']);
    expect(stdout).toMatch(/^\d+ cases passed, 0 failed\n$/);
    expect(status).toBe(0);
  });

  it('schema prints what rules/rule.schema.json holds', () => {
    expect(mustread(['rules', 'schema']).stdout).toBe(readFileSync(join(root, 'rules/rule.schema.json'), 'utf8'));
  });

  it('list and show tell what is known', () => {
    expect(mustread(['rules', 'list']).stdout).toMatch(
      /^bird-bgp-not-established +critical +calico-node +calico-node has no/m,
    );
    expect(mustread(['rules', 'show', 'bird-bgp-not-established']).stdout).toContain('id: bird-bgp-not-established');
    expect(mustread(['rules', 'show', 'bird-bgp-established'])).toMatchObject({
      status: 2,
      stderr: expect.stringContaining("Did you mean 'bird-bgp-not-established'?"),
    });
  });
});

describe('mustread rules new', () => {
  it('begins a rule that lint and test refuse until it is filled in', () => {
    const pack = emptyDirectory();
    const begun = mustread(['rules', 'new', 'my-rule', '--dir', pack]);
    expect(begun).toMatchObject({ status: 0, stdout: expect.stringContaining('my-rule.test.yaml') });
    expect(readdirSync(pack)).toEqual(['my-rule.test.yaml', 'my-rule.yaml']);

    const lint = mustread(['rules', 'lint', pack]);
    expect(lint.status).toBe(1);
    for (const field of ['title', 'severity', 'component', 'detect.line.log.match', 'summary', 'remedy.0.do']) {
      expect(lint.stdout).toContain(`error: '${field}' is empty`);
    }
    expect(lint.stdout).toMatch(/my-rule\.test\.yaml:3:5: error: '0\.files\.logs-\S+' is empty/);
    expect(mustread(['rules', 'test', pack]).status).toBe(1);
    expect(mustread(['analyze', join(root, 'samples/healthy.tar.gz'), '--rules', pack]).status).toBe(2);
  });

  it('begins one from a template of unexplained lines', () => {
    const pack = emptyDirectory();
    mustread(['rules', 'new', 'my-rule', '--dir', pack, '--from', "Can't reach <addr>: <*> (<n> tries)"]);
    expect(readFileSync(join(pack, 'my-rule.yaml'), 'utf8')).toContain(
      "match: 'Can''t reach [0-9A-Fa-f.:/]+: \\S+ \\([0-9.]+ tries\\)'\n",
    );
    expect(mustread(['rules', 'lint', pack]).stdout).not.toContain("'detect.line.log.match'");
  });

  it('makes the folder, and lets editors find the schema near it', () => {
    const pack = emptyDirectory();
    writeFileSync(join(pack, 'rule.schema.json'), '{}');
    mustread(['rules', 'new', 'one', '--dir', pack]);
    mustread(['rules', 'new', 'two', '--dir', join(pack, 'felix')]);
    mustread(['rules', 'new', 'three', '--dir', join(pack, 'felix', 'deep')]);
    const head = (path: string) => readFileSync(join(pack, path), 'utf8').split('\n')[0];
    expect(head('one.yaml')).toBe('# yaml-language-server: $schema=rule.schema.json');
    expect(head('felix/two.yaml')).toBe('# yaml-language-server: $schema=../rule.schema.json');
    expect(head('felix/deep/three.yaml')).toBe('id: three');
  });

  it.each([
    ['BirdSocketStuck', /is no id for a rule\nIds are in kebab-case, such as bird-socket-stuck\./],
    ['../up', /is no id for a rule\nIds are in kebab-case, such as up\./],
    ['bird-bgp-not-established', /There is a rule 'bird-bgp-not-established' already\nmustread rules show/],
  ])('refuses the id %s', (id, message) => {
    const pack = emptyDirectory();
    expect(mustread(['rules', 'new', id, '--dir', pack])).toMatchObject({
      status: 2,
      stderr: expect.stringMatching(message),
    });
    expect(readdirSync(pack)).toEqual([]);
  });

  it('leaves alone what is there', () => {
    const pack = emptyDirectory();
    writeFileSync(join(pack, 'my-rule.test.yaml'), 'mine');
    expect(mustread(['rules', 'new', 'my-rule', '--dir', pack])).toMatchObject({
      status: 2,
      stderr: expect.stringContaining('is there already'),
    });
    expect(readdirSync(pack)).toEqual(['my-rule.test.yaml']);
    expect(readFileSync(join(pack, 'my-rule.test.yaml'), 'utf8')).toBe('mine');
  });
});
