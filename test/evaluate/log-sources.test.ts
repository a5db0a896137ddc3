import { describe, expect, it } from 'vitest';
import { analyzeFiles } from '../../src/analysis/analyze-files.ts';
import { loadRules } from '../../src/rules/load-rules.ts';

const rule = (component: string) => `id: asked
title: Asked
severity: warning
component: calico-node
scope: cluster
detect:
  line: { log: { component: ${component}, match: 'some words' } }
condition: line
summary: Said.
remedy: [{ do: Nothing., effect: none }]
`;

/** Of a listing as `kubectl get pods -A` prints it. */
const pods = (...rows: readonly string[]) =>
  ['NAMESPACE     NAME                READY   STATUS    RESTARTS   AGE', ...rows, ''].join('\n');
const CALICO = 'kube-system   calico-node-7k2xq   1/1     Running   0          3d';

async function outcome(component: string, files: Readonly<Record<string, string>>): Promise<string> {
  const { rules } = loadRules([{ path: 'asked.yaml', text: rule(component) }]);
  const { outcomes } = await analyzeFiles(files, { rules, version: '0' });
  return outcomes.clear.includes('asked') ? 'clear' : outcomes.unknown.length > 0 ? 'unknown' : 'other';
}

describe('a log that nobody collected', () => {
  it('is no gap where every pod was listed and none prints it', async () => {
    expect(await outcome('tigera-operator', { 'pods.txt': pods(CALICO) })).toBe('clear');
    expect(await outcome('[tigera-operator, flannel-migration]', { 'pods.txt': pods(CALICO) })).toBe('clear');
  });

  it.each([
    ['a pod prints it', 'felix', { 'pods.txt': pods(CALICO) }],
    ['one of two programs runs', '[tigera-operator, felix]', { 'pods.txt': pods(CALICO) }],
    ['the host prints it', 'kubelet', { 'pods.txt': pods(CALICO) }],
    [
      'pods were not listed',
      'tigera-operator',
      { 'nodes.txt': 'NAME   STATUS   ROLES    AGE   VERSION\na      Ready    <none>   3d    v1.28.15\n' },
    ],
    [
      'pods of one namespace were listed',
      'tigera-operator',
      { 'pods.txt': pods(CALICO).replaceAll(/^(?:NAMESPACE|kube-system) +/gm, '') },
    ],
  ])('is one where %s', async (_, component, files) => {
    expect(await outcome(component, files)).toBe('unknown');
  });
});
