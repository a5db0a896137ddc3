import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Analysis } from '../../src/model/analysis.ts';
import { mustread, root } from './run.ts';

const samples = readdirSync(join(root, 'samples'), { withFileTypes: true })
  .filter((entry) => entry.isFile() && !entry.name.endsWith('.md'))
  .map(({ name }) => name);
const golden = join(root, 'test/golden/samples');

function analyse(path: string): Analysis {
  const { stdout, stderr, status } = mustread(['analyze', path, '--format', 'json']);
  expect(stderr).toBe('');
  expect(status).toBe(0);
  return JSON.parse(stdout) as Analysis;
}

describe('every sample gives its expected analysis, whole', () => {
  it.each(samples)('%s', (name) => {
    const { stdout } = mustread(['analyze', `samples/${name}`, '--format', 'json']);
    // What the rules' texts are is no matter of the analysis; their digest changes with every comma.
    const text = stdout
      .replace(/"digest": "sha256:[0-9a-f]+"/, '"digest": "sha256:…"')
      .replace(/"count": \d+,\n(\s+)"digest"/, '"count": 0,\n$1"digest"');
    const file = join(golden, `${name}.json`);
    if (process.env['UPDATE_GOLDEN'] === '1') {
      mkdirSync(golden, { recursive: true });
      writeFileSync(file, text);
    }
    expect(text).toBe(readFileSync(file, 'utf8'));
  });
});

/** What is true of each recorded cluster state; `first` is the rule of the foremost finding. */
const truths = [
  { name: 'node-status-unknown', status: 'faulty', first: 'node-kubelet-lost-contact', nodes: ['10.188.156.137'] },
  {
    name: 'cni-not-initialized',
    status: 'faulty',
    first: 'node-cni-plugin-not-initialized',
    nodes: ['10.188.156.137'],
  },
  {
    name: 'iks129-bgp-not-established',
    status: 'faulty',
    first: 'bird-bgp-not-established',
    suspected: 'iks-bgp-password-secret-not-migrated',
  },
  {
    name: 'crashloop-most-zone',
    status: 'faulty',
    first: 'calico-node-crashloop',
    nodes: ['10.188.156.137', '10.188.156.140'],
    zone: 'dal10',
  },
  {
    name: 'flannel-migration-halfway',
    status: 'faulty',
    first: 'fm-node-left-behind',
    nodes: ['10.73.114.11', '10.94.227.28', '10.94.227.48'],
  },
] as const;

describe.each(['samples', 'test/fixtures/kubectl-1.20'])('the recorded states in %s', (folder) => {
  it('call a healthy cluster clear', () => {
    const { verdict, findings, cluster } = analyse(`${folder}/healthy.tar.gz`);
    expect(verdict.status).toBe('clear');
    expect(findings.filter(({ severity }) => severity !== 'info')).toEqual([]);
    expect(cluster).toMatchObject({ provider: 'iks', networkPlugin: 'calico', nodes: { total: 5, ready: 5 } });
  });

  it.each(truths)('$name', ({ name, status, first, ...more }) => {
    const { verdict, findings } = analyse(`${folder}/${name}.tar.gz`);
    expect(verdict.status).toBe(status);
    expect(findings[0]?.rule).toBe(first);
    if ('nodes' in more) expect(findings[0]?.affected?.nodes).toEqual(more.nodes);
    if ('zone' in more)
      expect(findings[0]?.commonFactors[0]).toMatchObject({ factor: 'zone', value: more.zone, perfect: true });
    if ('suspected' in more) {
      const suspected = findings.find(({ rule }) => rule === more.suspected);
      expect(suspected?.outcome).toBe('suspected');
      expect(suspected?.instances[0]?.missing.map(({ collect }) => collect).join()).toContain(
        'kubectl get secrets -n calico-system',
      );
      expect(findings[0]?.suspectedCauses).toEqual([more.suspected]);
    }
  });

  it('explains the symptoms on a lost node by its loss', () => {
    const { findings } = analyse(`${folder}/node-status-unknown.tar.gz`);
    const beside = findings.filter(({ severity, explainedBy }) => severity !== 'info' && explainedBy.length === 0);
    expect(beside.map(({ rule }) => rule)).toEqual(['node-kubelet-lost-contact']);
  });
});

describe('the variants of the samples', () => {
  it('names the secret as the cause where its listing was collected', () => {
    const { findings, verdict } = analyse('samples/iks129-bgp-secret-not-migrated.tar.gz');
    expect(findings[0]).toMatchObject({ rule: 'iks-bgp-password-secret-not-migrated', outcome: 'matched' });
    expect(findings.find(({ rule }) => rule === 'bird-bgp-not-established')?.explainedBy).toEqual([
      'iks-bgp-password-secret-not-migrated',
    ]);
    expect(verdict.headline).toContain('secret');
  });

  it.each([
    ['node-flapping.tar.gz', 'node-ready-flapping'],
    ['node-flapping-events.txt', 'node-ready-flapping'],
    ['node-lost-conditions.txt', 'node-kubelet-lost-contact'],
    ['calico-is-down.tar.gz', 'node-calico-is-down'],
    ['calico-node-missing.tar.gz', 'calico-node-daemonset-missing'],
    ['crashloop-one-worker.tar.gz', 'calico-node-crashloop'],
    ['typha-unreachable.tar.gz', 'typha-connect-failed'],
    ['mtu-too-large.tar.gz', 'felix-mtu-too-large'],
    ['install-cni-token-timeout.tar.gz', 'cni-install-token-timeout'],
  ])('%s gives %s first', (name, rule) => {
    expect(analyse(`samples/${name}`).findings[0]?.rule).toBe(rule);
  });
});
