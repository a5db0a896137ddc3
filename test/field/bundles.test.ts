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

/** What their README says is true of them, and what can be seen of it. */
const healthy = [
  {
    name: 'must-gather-vsphere.tar.xz',
    status: 'clear',
    layouts: ['must-gather'],
    cluster: { provider: 'openshift', networkPlugin: 'openshift-sdn', nodes: { total: 6, ready: 6 } },
  },
  { name: 'utf16-dump-1.tar.gz', status: 'clear', layouts: ['cluster-info dump'] },
  {
    name: 'microk8s-inspect-sheshma.tar.gz',
    status: 'clear',
    layouts: ['microk8s inspect'],
    cluster: { provider: 'microk8s', networkPlugin: 'calico', calico: '3.25.1', nodes: { total: 1, ready: 1 } },
  },
  { name: 'troubleshoot-support-bundle.tar.gz', status: 'clear', layouts: ['troubleshoot'] },
  {
    name: 'david-k3s-dump.tar.gz',
    status: 'clear',
    layouts: ['cluster-info dump'],
    cluster: { provider: 'k3s', networkPlugin: 'flannel' },
  },
  // Neither holds the state of nodes or pods: nothing to see, and nothing to call clear.
  {
    name: 'kind-export-2025.tar.gz',
    status: 'inconclusive',
    layouts: ['kind export'],
    cluster: { networkPlugin: 'kindnet' },
  },
  {
    name: 'kubevirt-calico-run2-pass.tar.gz',
    status: 'inconclusive',
    layouts: ['loose files'],
    cluster: { networkPlugin: 'calico' },
  },
] as const;

describe.skipIf(!present)('real bundles', () => {
  it.each(healthy)('$name is healthy, and raises no alarm', ({ name, status, layouts, ...more }) => {
    const analysis = analyse(name);
    expect(alarming(analysis)).toEqual([]);
    expect(analysis.verdict.status).toBe(status);
    expect(analysis.bundle.layouts).toEqual(layouts);
    if ('cluster' in more) expect(analysis.cluster).toMatchObject(more.cluster);
  });

  it('holds the rules about Calico not applicable where another plugin runs', () => {
    const { outcomes } = analyse('must-gather-vsphere.tar.xz');
    const reasons = outcomes.notApplicable.map(({ because }) => because);
    expect(reasons.filter((because) => because.includes('openshift-sdn')).length).toBeGreaterThan(100);
  });

  it('tells the cluster without a CNI from the healthy one in the same folder', () => {
    const { findings, cluster, verdict, otherClusters } = analyse('cka-calico-dump-2021.tar.gz');
    expect(verdict.status).toBe('faulty');
    expect(findings[0]).toMatchObject({
      rule: 'node-cni-config-uninitialized',
      affected: { nodes: ['cka-controller1', 'cka-controller2', 'cka-worker1'], of: 3 },
    });
    expect(cluster.nodes).toMatchObject({ total: 3, ready: 0 });
    expect(otherClusters).toMatchObject([
      { number: 1, status: 'clear', nodes: expect.arrayContaining(['k8s-worker1']) },
    ]);
  });

  it('says that every log of a node is an error in place of a log', () => {
    const { coverage } = analyse('microk8s-inspect-sheshma.tar.gz');
    expect(coverage.failed.length).toBeGreaterThan(0);
    expect(coverage.failedTogether.join()).toContain('No log of any pod on');
  });
});
