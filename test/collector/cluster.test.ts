import { mkdtempSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { root } from '../scenarios/run.ts';
import { analyse } from './analyse.ts';
import { runCollector, type CollectorRun } from './run-collector.ts';
import { hasKubectl } from './shells.ts';
import { StandIn } from './stand-in/api-server.ts';
import { enlarge } from './stand-in/enlarge.ts';
import { kubeconfigFor } from './stand-in/kubeconfig.ts';
import { sampleCluster } from './stand-in/sample-cluster.ts';

describe.skipIf(!hasKubectl)('with kubectl', { timeout: 300_000 }, () => {
  const server = new StandIn();
  let env: Readonly<Record<string, string>>;
  beforeAll(async () => {
    env = { KUBECONFIG: await server.start() };
  });
  afterAll(() => server.stop());
  const collect = (run: CollectorRun = {}) => runCollector({ ...run, env });

  it('goes on without the right to read logs, and the analysis names the right and what it leaves unknown', async () => {
    server.serve(await sampleCluster('typha-unreachable'), { forbid: ({ resource }) => resource === 'pods/log' });
    const { status, stderr, archive } = await collect();
    expect(status).toBe(0);
    expect(stderr).toContain('get pods/log in the namespace kube-system');
    const { outcomes } = analyse(archive);
    const { missing = [] } = outcomes.unknown.find(({ rule }) => rule === 'typha-connect-failed') ?? {};
    expect(missing[0]?.because).toContain(
      'cannot get resource "pods/log" in API group "" in the namespace "kube-system"',
    );
  });

  it('collects what is allowed where only the namespaces of Calico may be read', async () => {
    server.serve(await sampleCluster('crashloop-one-worker'), {
      forbid: ({ namespace }) => namespace !== 'kube-system',
    });
    const { status, stderr, archive } = await collect();
    expect(status).toBe(0);
    expect(stderr).toContain('list nodes in all namespaces');
    expect(analyse(archive).findings.map(({ rule }) => rule)).toContain('calico-node-crashloop');
  });

  it('takes 300 nodes within its limits: all of them in lists, the bad ones in detail', async () => {
    const bad = await sampleCluster('crashloop-most-zone');
    server.serve(enlarge(bad, 300));
    const { status, files, manifest, stderr, archive } = await collect();
    expect(status).toBe(0);
    expect(stderr).not.toContain('not complete');
    expect(manifest.length).toBeLessThan(250);
    expect(manifest.filter(({ cut }) => cut !== '-')).toEqual([]);
    expect((JSON.parse(files.get('nodes.json') ?? '') as { items: unknown[] }).items).toHaveLength(300);
    expect([...files.keys()].filter((file) => /^describe-node-.*txt$/.test(file))).toHaveLength(20);
    expect(analyse(archive).findings[0]?.rule).toBe('calico-node-crashloop');
  });

  it('says which answers came too late, and which not at all', async () => {
    server.serve(await sampleCluster('healthy'), {
      delay: ({ resource }) => (resource === 'events' ? 5000 : 0),
      broken: ({ resource }) => resource === 'deployments',
    });
    const { status, manifest, files } = await collect({ options: ['--timeout=1'] });
    expect(status).toBe(0);
    expect(manifest.find(({ file }) => file === 'events.json')).toMatchObject({ exit: '1', cut: 'timeout' });
    expect(manifest.find(({ file }) => file === 'deployments.txt')?.exit).toBe('1');
    expect(files.get('deployments.txt.stderr')).not.toBe('');
    expect(files.get('nodes.json')).toContain('"kind": "Node"');
  });

  it('stops soon at an address that accepts and never answers', async () => {
    const hole = createServer();
    await new Promise<void>((resolve) => hole.listen(0, '127.0.0.1', resolve));
    const KUBECONFIG = kubeconfigFor((hole.address() as AddressInfo).port);
    const { status, manifest, files } = await runCollector({ env: { KUBECONFIG }, options: ['--timeout=1'] });
    hole.close();
    expect(status).toBe(3);
    expect(manifest).toHaveLength(1);
    expect([...files.keys()]).toContain('collector/server-version.json.stderr');
  });

  it('leaves an archive that can be analysed when it is interrupted', async () => {
    server.serve(await sampleCluster('calico-is-down'), {
      delay: ({ resource }) => (resource === 'pods/log' ? 60_000 : 0),
    });
    const when = () => server.requests.some(({ resource }) => resource === 'pods/log');
    const { status, archive, manifest, leftOver } = await collect({ interrupt: { signal: 'SIGINT', when } });
    expect(status).toBe(130);
    expect(leftOver).toEqual([]);
    expect(manifest.some(({ cut }) => cut === 'interrupted')).toBe(true);
    expect(analyse(archive).findings[0]?.rule).toBe('node-calico-is-down');
  });

  it('mustread collect --for collects what an analysis calls missing', async () => {
    server.serve(await sampleCluster('iks129-bgp-not-established'));
    const report = join(mkdtempSync(join(tmpdir(), 'mustread-report-')), 'report.json');
    const before = analyse('samples/iks129-bgp-not-established.tar.gz');
    writeFileSync(report, JSON.stringify(before));
    const command = [process.execPath, join(root, 'dist/cli/main.js'), 'collect', '--for', report];
    const { status, manifest, archive } = await collect({ command });
    expect(status).toBe(0);
    const lists = before.coverage.collectNext.filter((line) => line.startsWith('kubectl get '));
    expect(lists).not.toEqual([]);
    for (const line of lists) expect(manifest.find(({ command }) => command.startsWith(line))?.exit).toBe('0');
    const after = analyse('samples/iks129-bgp-not-established.tar.gz', archive);
    for (const line of lists) expect(after.coverage.collectNext).not.toContain(line);
  });
});
