import { describe, expect, it } from 'vitest';
import { read } from './read.ts';

async function failures(path: string, text: string): Promise<readonly unknown[]> {
  const { documents } = await read(path, text);
  return documents.flatMap((document) => (document.type === 'failure' ? [document.failure] : []));
}

/* replicatedhq/troubleshoot pkg/collect/cluster_resources.go and logs.go write what failed beside what worked. */
describe('errors that a layout keeps', () => {
  it('are failures of what the file is named for', async () => {
    const error =
      'secrets is forbidden: User "support" cannot list resource "secrets" in API group "" at the cluster scope';
    expect(await failures('b/cluster-resources/secrets-errors.json', JSON.stringify([error]))).toEqual([
      { what: 'secrets', error, file: 'b/cluster-resources/secrets-errors.json', line: 1 },
    ]);
    expect(
      await failures('b/cluster-resources/pods-errors.json', '{"kube-system": "connection reset by peer"}'),
    ).toMatchObject([{ what: 'pods', error: 'connection reset by peer' }]);
  });

  it('are of the log that they stand beside', async () => {
    const path = 'b/cluster-resources/pods/logs/kube-system/calico-node-7k2xq/calico-node-logs-errors.log';
    expect(await failures(path, 'Error from server (NotFound): pods "calico-node-7k2xq" not found\n')).toMatchObject([
      { what: 'logs', container: 'calico-node', of: { kind: 'Pod', name: 'calico-node-7k2xq' } },
    ]);
  });
});
