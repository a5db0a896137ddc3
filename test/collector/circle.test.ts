import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Analysis } from '../../src/model/analysis.ts';
import { root } from '../scenarios/run.ts';
import { analyse } from './analyse.ts';
import { runCollector } from './run-collector.ts';
import { hasKubectl } from './shells.ts';
import { StandIn } from './stand-in/api-server.ts';
import { canary, sampleCluster } from './stand-in/sample-cluster.ts';

const samples = readdirSync(join(root, 'samples')).flatMap((name) => /^(.+)\.tar\.gz$/.exec(name)?.[1] ?? []);

describe.skipIf(!hasKubectl)('collected with kubectl, and analysed', { timeout: 300_000 }, () => {
  const server = new StandIn();
  const encoded = Buffer.from(canary).toString('base64');
  let env: Readonly<Record<string, string>>;
  beforeAll(async () => {
    env = { KUBECONFIG: await server.start() };
  });
  afterAll(() => server.stop());

  it.each(samples)('%s shows what its sample shows, and no value of a Secret or a ConfigMap', async (name) => {
    server.serve(await sampleCluster(name));
    const { status, archive, files, manifest } = await runCollector({ env });
    expect(status).toBe(0);
    expect(manifest.filter(({ exit, command }) => exit !== '0' && !command.includes('logs'))).toEqual([]);
    expect([...files].filter(([, text]) => text.includes(canary) || text.includes(encoded))).toEqual([]);

    const golden = readFileSync(join(root, `test/golden/samples/${name}.tar.gz.json`), 'utf8');
    const expected = JSON.parse(golden) as Analysis;
    const found = analyse(archive);
    expect(found.problems).toEqual([]);
    expect(found.coverage.files.filter(({ understoodAs }) => understoodAs === 'text')).toEqual([]);
    expect(found.verdict.status).toBe(expected.verdict.status);
    expect(found.findings[0]?.rule).toBe(expected.findings[0]?.rule);
  });
});
