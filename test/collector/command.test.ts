import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { collectorFlags, collectorOptions } from '../../src/cli/collector-options.ts';
import type { Analysis } from '../../src/model/analysis.ts';
import { mustread, root } from '../scenarios/run.ts';
import { fakeClient } from './fake-client.ts';
import { runCollector } from './run-collector.ts';

const command = [process.execPath, join(root, 'dist/cli/main.js'), 'collect'];

describe('mustread collect', () => {
  it('passes its options on, and the exit status back', async () => {
    const { env, calls } = fakeClient();
    const options = ['--context', 'stand-in', '-n', 'edge', '-n', 'core', '--tail=7'];
    const { status, files } = await runCollector({ command, env, options });
    expect(status).toBe(0);
    expect(files.size).toBeGreaterThan(20);
    expect(calls().every((call) => call.includes(' --context=stand-in '))).toBe(true);
    expect(calls().join('\n')).toMatch(/get pods -n edge [^]*get pods -n kube-system /);
    expect(calls().join('\n')).toContain(' --tail=7 ');
    expect(await runCollector({ command, env: { ...env, UNREACHABLE: '1' } })).toMatchObject({ status: 3 });
  });

  it.each([
    { signal: 'SIGINT', expected: 130 },
    { signal: 'SIGTERM', expected: 143 },
  ] as const)('leaves an archive after $signal', async ({ signal, expected }) => {
    const { env, calls } = fakeClient();
    const when = () => calls().some((call) => call.startsWith('describe'));
    const run = { command, env: { ...env, HANG: 'describe*' }, interrupt: { signal, when } };
    const { status, files, leftOver } = await runCollector(run);
    expect(status).toBe(expected);
    expect(files.get('nodes-wide.txt')).toContain('output of get nodes');
    expect(leftOver).toEqual([]);
  });

  it('--print prints the script as it is', () => {
    expect(mustread(['collect', '--print']).stdout).toBe(readFileSync(join(root, 'src/collector/collect.sh'), 'utf8'));
  });

  it('has the options of the script', () => {
    const { stdout } = spawnSync('sh', ['src/collector/collect.sh', '--help'], { cwd: root, encoding: 'utf8' });
    const ofScript = [...stdout.matchAll(/ --([a-z-]+) /g)].map(([, name]) => name).filter((name) => name !== 'help');
    expect(new Set(ofScript)).toEqual(new Set(Object.keys({ ...collectorOptions, ...collectorFlags })));
  });

  it('says what is wrong with the analysis that --for names', () => {
    const report = join(mkdtempSync(join(tmpdir(), 'mustread-report-')), 'report.json');
    writeFileSync(report, 'not JSON');
    expect(mustread(['collect', '--for', report])).toMatchObject({
      status: 2,
      stderr: expect.stringContaining('is no analysis'),
    });
    const { stdout } = mustread(['analyze', 'samples/healthy.tar.gz', '--format', 'json']);
    const analysis = JSON.parse(stdout) as Analysis;
    writeFileSync(report, JSON.stringify({ ...analysis, coverage: { ...analysis.coverage, collectNext: [] } }));
    expect(mustread(['collect', '--for', report])).toMatchObject({
      status: 2,
      stderr: expect.stringContaining('Nothing is missing'),
    });
    expect(mustread(['collect', '--for', `${report}.none`])).toMatchObject({
      status: 2,
      stderr: expect.stringContaining("Can't read"),
    });
  });
});
