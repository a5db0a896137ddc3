import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { mustread, root } from './run.ts';

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
