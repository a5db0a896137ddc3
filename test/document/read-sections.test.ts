import { describe, expect, it } from 'vitest';
import { objectsIn, read, understoodAs } from './read.ts';

/* Headings as kubernetes/minikube pkg/minikube/logs/logs.go and coreutils' tail print them. */
describe('a file of sections', () => {
  const kubelet =
    'Nov 20 23:57:38 minikube kubelet[298]: E1120 23:57:38.122245     298 kubelet.go:3002] "Container runtime network not ready"';

  it('of minikube gives each log its program, and reads what kubectl printed', async () => {
    const found = await read(
      'logs.txt',
      [
        '==> Audit <==',
        '|---------|------|',
        '',
        '==> describe nodes <==',
        'Name:               minikube',
        'Roles:              control-plane',
        '',
        '==> kubelet <==',
        kubelet,
        '',
        '==> etcd [4c1f0e2a5b6d] <==',
        '2026-11-20 23:57:38.122245 W | etcdserver: read-only range request took too long',
      ].join('\n'),
    );
    expect(found.logs.map(({ origin, firstLine }) => [origin.component, origin.node, firstLine])).toEqual([
      ['kubelet', 'minikube', 9],
      ['etcd', undefined, 12],
    ]);
    expect(objectsIn(found).map(({ kind, name }) => [kind, name])).toEqual([['Node', 'minikube']]);
    expect(understoodAs(found)).toContain('minikube logs');
  });

  it('of tail(1) is no minikube', async () => {
    const found = await read('tails.txt', `==> /var/log/kubelet.log <==\n${kubelet}\n`);
    expect(found.logs.map(({ origin }) => origin.component)).toEqual(['kubelet']);
    expect(understoodAs(found)).toBe('log');
  });
});
