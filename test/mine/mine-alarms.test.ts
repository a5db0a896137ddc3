import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { analyzeFiles } from '../../src/analysis/analyze-files.ts';
import type { Unexplained } from '../../src/model/unexplained.ts';
import { loadRules } from '../../src/rules/load-rules.ts';

// One rule, so that there is something that is accounted for.
const { rules } = loadRules([
  {
    path: 'known.yaml',
    text: `id: known
title: Known
severity: warning
component: felix
scope: node
detect:
  line: { log: { component: felix, match: 'Failed to program the dataplane' } }
summary: Known.
remedy:
  - { do: Look., effect: none }
`,
  },
]);

async function unexplained(files: Readonly<Record<string, string>>): Promise<Unexplained> {
  const analysis = await analyzeFiles(files, { rules, version: 'test' });
  if (analysis.unexplained === undefined) throw new Error('nothing was mined');
  return analysis.unexplained;
}

/** A line as libcalico-go's logutils prints it. */
function calico(at: number, level: string, message: string): string {
  const stamp = new Date(Date.UTC(2026, 10, 20, 10) + at * 1000).toISOString().replace('T', ' ').slice(0, 23);
  return `${stamp} [${level}][71] felix/int_dataplane.go 1038: ${message}\n`;
}

const log = 'logs-calico-node-7k2xq-calico-node.log';
/** An hour of a log in which nothing happens. */
const quiet = Array.from({ length: 61 }, (_, minute) => calico(60 * minute, 'INFO', 'Finished resync')).join('');

describe('unexplained lines', () => {
  it('are templates with counts and times, of warnings and errors that no rule knows', async () => {
    const lines = [
      calico(1, 'INFO', 'All is well'),
      calico(2, 'ERROR', 'Failed to program the dataplane'),
      calico(3, 'ERROR', 'Failed to reach 10.1.2.3:5473 after 3s'),
      calico(9, 'ERROR', 'Failed to reach 10.1.2.4:5473 after 15s'),
      calico(5, 'WARNING', 'Interface cali0123456789a is gone'),
    ];
    const { templates, lines: count, notShown } = await unexplained({ [log]: lines.join('') });
    expect(count - notShown).toBe(3);
    expect(templates).toMatchObject([
      {
        template: 'Failed to reach <addr> after <duration>',
        level: 'error',
        component: 'felix',
        count: 2,
        first: '2026-11-20T10:00:03Z',
        last: '2026-11-20T10:00:09Z',
        example: { file: log, line: 3 },
      },
      { template: 'Interface <interface> is gone', level: 'warning', count: 1, shape: 'once' },
    ]);
  });

  // Lines as the kubelet's journal, containerd, CoreDNS, metrics-server and traefik print them.
  it.each([
    ['Nov 20 10:10:10 worker-1 kubelet[1203]: E1120 10:10:10.123456    1203 a.go:12] Frobbing failed', 'error'],
    ['W1120 10:10:10.123456       1 a.go:12] Frobbing failed', 'warning'],
    ['2026-11-20T10:10:10.1234567Z E1120 10:10:10.123456       1 a.go:12] Frobbing failed', 'error'],
    ['time="2026-11-20T10:10:10Z" level=error msg="Frobbing failed"', 'error'],
    ['time="2026-11-20T10:10:10Z" level=warning msg="Frobbing failed"', 'warning'],
    ['[ERROR] Frobbing failed', 'error'],
    ['{"level":"warn","ts":"2026-11-20T10:10:10Z","msg":"Frobbing failed"}', 'warning'],
    ['\u001b[31m2026-11-20 10:10:10.000 [ERROR][7] felix/a.go 1: Frobbing failed\u001b[0m', 'error'],
  ])('are found in %s', async (line, level) => {
    const { templates } = await unexplained({ 'some.log': `${line}\n${line}\n` });
    expect(templates).toMatchObject([{ level, count: 2 }]);
    expect(templates[0]?.template).toMatch(/^Frobbing failed/);
  });

  it('are not lines that only speak of errors', async () => {
    const { lines } = await unexplained({
      [log]: calico(1, 'INFO', 'Saw level=error and [ERROR][1] in E1120 10:10:10.123456 1 a.go:1] text'),
    });
    expect(lines).toBe(0);
  });

  it('rank what came in a burst just now above the start and above what is known to be harmless', async () => {
    const burst = Array.from({ length: 9 }, (_, n) => calico(3590 + n, 'ERROR', `Refused by peer ${n}`)).join('');
    const start = [1, 2, 3].map((n) => calico(n, 'ERROR', `Not there yet ${n}`)).join('');
    const benign = [9, 1800, 3500].map((n) => calico(n, 'WARNING', 'Watch channel closed by remote')).join('');
    const { templates } = await unexplained({ [log]: `${start}${benign}${quiet}${burst}` });
    expect(templates.map(({ template, shape }) => `${template}: ${shape}`)).toEqual([
      'Refused by peer <n>: burst',
      'Not there yet <n>: start-up',
      'Watch channel closed by remote: steady',
    ]);
    expect(templates[2]).toMatchObject({
      unusual: expect.closeTo(0, 1),
      benign: expect.stringContaining('API server'),
    });
  });

  it('rank what one log has above what all have', async () => {
    const pods = ['7k2xq', '9wz4m', 'b5tqd', 'hx8lv'];
    const files = Object.fromEntries(
      pods.map((pod, at) => [
        `logs-calico-node-${pod}-calico-node.log`,
        `${quiet}${calico(3600, 'ERROR', 'All of us')}${at === 1 ? calico(3600, 'ERROR', 'Only me') : ''}`,
      ]),
    );
    const { templates } = await unexplained(files);
    expect(templates.map(({ template, logs }) => `${template}: ${logs}`)).toEqual(['Only me: 1', 'All of us: 4']);
  });

  it('are bounded: a log of ever new errors is counted and not kept', async () => {
    const words = (n: number) => n.toString(36).replace(/\d/g, (digit) => 'ghijklmnop'[Number(digit)] ?? '');
    const lines = Array.from({ length: 3000 }, (_, n) => calico(n, 'ERROR', `${words(n * 7919)} ${words(n)} failed`));
    const { templates, lines: count, notShown } = await unexplained({ [log]: lines.join('') });
    expect(count).toBe(3000);
    expect(templates.length).toBeLessThanOrEqual(50);
    expect(notShown).toBe(3000 - templates.reduce((sum, each) => sum + each.count, 0));
  });

  it('are the same in any order of the files', async () => {
    const line = fc.tuple(
      fc.integer({ min: 0, max: 3600 }),
      fc.constantFrom('ERROR', 'WARNING'),
      fc.constantFrom('Lost peer 10.0.0.1', 'Lost peer 10.0.0.2', 'Lost all peers', 'No route to 10.0.0.3 found'),
    );
    const files = fc.dictionary(fc.constantFrom('a.log', 'b.log', 'c.log'), fc.array(line, { maxLength: 12 }));
    await fc.assert(
      fc.asyncProperty(files, async (given) => {
        const texts = Object.entries(given).map(
          ([name, lines]) => [name, lines.map((parts) => calico(...parts)).join('')] as const,
        );
        const forth = await unexplained(Object.fromEntries(texts));
        const back = await unexplained(Object.fromEntries(texts.toReversed()));
        expect(back).toEqual(forth);
        expect(forth.lines).toBe(Object.values(given).flat().length);
      }),
      { numRuns: 30 },
    );
  });
});
