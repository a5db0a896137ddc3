import { describe, expect, it } from 'vitest';
import { layoutsOf } from '../../src/cluster/layouts.ts';

function layouts(...paths: readonly string[]): readonly string[] {
  return layoutsOf(
    paths.map((path) => ({ path, bytes: 1, understoodAs: 'text' })),
    [],
  );
}

describe('layoutsOf', () => {
  it.each([
    ['runbook', 'ticket/describe-node-10.188.156.137.txt'],
    ['runbook', 'calico-node-7k2xq-cni.log'],
    ['cluster-info dump', '~/kube-system/replication-controllers.json'],
    ['cluster-info dump', 'cluster-info-dump-2.json'],
    ['must-gather', 'm/quay-io-x-sha256-41/namespaces/openshift-dns/pods/dns-1/dns/dns/logs/current.log'],
    ['must-gather', 'cluster-scoped-resources/core/nodes.yaml'],
    ['troubleshoot', 'support-bundle/cluster-resources/nodes.json'],
    ['sosreport', 'sosreport-a/sos_commands/kubernetes/nodes'],
    ['microk8s inspect', 'inspection-report/k8s/cluster-info-dump'],
    ['kind export', 'logs/kind-version.txt'],
    ['calicoctl cluster diags', 'calico-diagnostics-20250101_101010/cluster/version.yaml'],
    ['calicoctl node diags', 'diagnostics/ipv4_tables'],
    ['loose files', 'calico-node-7k2xq.log'],
    ['loose files', 'pods.txt'],
  ])('recognises %s by %s', (layout, path) => {
    expect(layouts(path)).toContain(layout);
  });

  it('names all layouts of a bundle, sorted', () => {
    expect(layouts('a/sos_commands/x', 'b/cluster-scoped-resources/core/nodes.yaml', 'notes.txt')).toEqual([
      'must-gather',
      'sosreport',
    ]);
  });

  it('recognises a collector by its manifest', () => {
    expect(layoutsOf([], [{ file: 'a.txt', command: 'kubectl get nodes', exitStatus: 0 }])).toEqual(['runbook']);
  });
});
