import { describe, expect, it } from 'vitest';
import { analyzeFiles } from '../../src/analysis/analyze-files.ts';
import { loadRules } from '../../src/rules/load-rules.ts';

const LINE = '2026-11-20 23:40:01.877 [WARNING][64] felix/table.go 641: the first sign\n';
const NODE = '10.188.156.137';

function pods(ready: string): string {
  return `NAMESPACE     NAME                READY   STATUS    RESTARTS   AGE   IP               NODE             NOMINATED NODE   READINESS GATES
kube-system   calico-node-7k2xq   ${ready}     Running   0          3d    ${NODE}   ${NODE}   <none>           <none>
`;
}

/** How a rule of a log, an event, two objects and another finding comes out. */
async function outcomeOf(condition: string, files: Readonly<Record<string, string>>): Promise<string> {
  const text = `id: asked
title: Something is wrong
severity: warning
component: calico-node
scope: node
detect:
  line: { log: { component: felix, match: 'the first sign' } }
  probe: { event: { of: Pod, name: 'calico-node-*', reason: Unhealthy } }
  ready: { object: { kind: Pod, name: 'calico-node-*', where: printed.ready } }
  pressed: { object: { kind: Node, where: 'status.conditions.exists(c, c.type == "MemoryPressure")' } }
  down: { finding: { rule: other } }
condition: '${condition}'
summary: It is so.
`;
  const other = `id: other
title: Another thing is wrong
severity: warning
component: calico-node
scope: node
detect: { notReady: { object: { kind: Pod, name: 'calico-node-*', where: '!printed.ready' } } }
summary: It is so.
`;
  const { rules, faults } = loadRules([
    { path: 'asked.yaml', text },
    { path: 'other.yaml', text: other },
  ]);
  expect(faults).toEqual([]);
  const { outcomes } = await analyzeFiles(files, { rules, version: 'test' });
  const of = (['matched', 'suspected', 'clear'] as const).find((outcome) => outcomes[outcome].includes('asked'));
  return of ?? 'unknown';
}

describe('a suspicion', () => {
  const log = { 'logs-calico-node-7k2xq-calico-node.log': LINE };

  it('is raised by a line whose guard was not collected', async () => {
    expect(await outcomeOf('line && !ready', log)).toBe('suspected');
    expect(await outcomeOf('(line && !ready) || (probe && pressed)', log)).toBe('suspected');
  });

  it('is not raised by a line whose guard is false, whatever else is unknown', async () => {
    const files = { ...log, 'pods.txt': pods('1/1') };
    expect(await outcomeOf('(line && !ready) || (probe && pressed)', files)).toBe('unknown');
    expect(await outcomeOf('!ready && (line || probe) || pressed', files)).toBe('unknown');
    expect(await outcomeOf('(line && ready && pressed) || probe', files)).toBe('suspected');
  });

  it('is not raised by what speaks against the condition', async () => {
    expect(await outcomeOf('probe && !line', log)).toBe('clear');
    expect(await outcomeOf('!(line && pressed)', log)).toBe('unknown');
  });

  it('is not raised by findings and objects beside text', async () => {
    const files = { 'pods.txt': pods('0/1') };
    expect(await outcomeOf('probe && down', files)).toBe('unknown');
    expect(await outcomeOf('probe && !ready', files)).toBe('unknown');
  });
});
