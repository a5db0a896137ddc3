import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Analysis } from '../../src/model/analysis.ts';
import { mustread } from '../scenarios/run.ts';

/*
 * Real bundles of others. They stay outside the repository: MUSTREAD_FIELD_BUNDLES names the folder that holds them.
 */
const folder = process.env['MUSTREAD_FIELD_BUNDLES'] ?? '';
const present = folder !== '' && existsSync(folder);

function analyse(name: string): Analysis {
  const { stdout, status, stderr } = mustread(['analyze', join(folder, name), '--format', 'json']);
  expect([status, stderr]).toEqual([0, '']);
  return JSON.parse(stdout) as Analysis;
}

function alarming({ findings }: Analysis): readonly string[] {
  return findings
    .filter(({ severity, state }) => severity !== 'info' && (state === 'active' || state === 'intermittent'))
    .map(({ rule }) => rule);
}

describe.skipIf(!present)('real bundles', () => {
  it.each(['utf16-dump-1.tar.gz', 'microk8s-inspect-sheshma.tar.gz', 'troubleshoot-support-bundle.tar.gz'])(
    '%s is healthy, and comes out clear',
    (name) => {
      const analysis = analyse(name);
      expect(alarming(analysis)).toEqual([]);
      expect(analysis.verdict.status).toBe('clear');
    },
  );

  it.each(['david-k3s-dump.tar.gz', 'kind-export-2025.tar.gz', 'kubevirt-calico-run2-pass.tar.gz'])(
    '%s is healthy, and never called faulty or suspect',
    (name) => {
      const analysis = analyse(name);
      expect(alarming(analysis)).toEqual([]);
      expect(['clear', 'inconclusive']).toContain(analysis.verdict.status);
    },
  );

  it('finds the missing CNI in the first of two dumps, without a crash over the second', () => {
    const analysis = analyse('cka-calico-dump-2021.tar.gz');
    expect(alarming(analysis)).toContain('node-cni-config-uninitialized');
  });

  it('names a compression that it does not read, instead of calling it clear', () => {
    const { status, stderr } = mustread(['analyze', join(folder, 'must-gather-vsphere.tar.xz')]);
    expect(status).toBe(3);
    expect(stderr).toContain('xz');
  });
});
