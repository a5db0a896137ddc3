import { describe, expect, it } from 'vitest';
import { analyzeFiles } from '../../src/analysis/analyze-files.ts';
import { loadRules } from '../../src/rules/load-rules.ts';

const PODS = [
  'NAMESPACE     NAME                READY   STATUS    RESTARTS   AGE   IP         NODE       NOMINATED NODE   READINESS GATES',
  'kube-system   calico-node-7k2xq   1/1     Running   0          3d    10.0.0.1   worker-1   <none>           <none>',
  'kube-system   kube-proxy-x2x7j    1/1     Running   0          3d    10.0.0.1   worker-1   <none>           <none>',
  'kube-system   calico-node-b5tqd   1/1     Running   0          3d    10.0.0.2   worker-2   <none>           <none>',
  '',
].join('\n');
// What `kubectl cluster-info dump` writes where the kubelet does not answer.
const REFUSED = 'Request log error: an error on the server ("unknown") has prevented the request from succeeding\n';
const LINE = '2026-11-20 20:11:09.120 [INFO][9] startup/startup.go 427: Early log level set to info\n';

async function told(files: Readonly<Record<string, string>>): Promise<readonly string[]> {
  const { rules } = loadRules([]);
  return (await analyzeFiles(files, { rules, version: '0' })).coverage.failedTogether;
}

describe('failures of the collection', () => {
  const unheard = {
    'pods.txt': PODS,
    'logs-calico-node-7k2xq-calico-node.log': REFUSED,
    'logs-kube-proxy-x2x7j-kube-proxy.log': REFUSED,
    'logs-calico-node-b5tqd-calico-node.log': LINE,
  };

  it('of all logs on a node point at the node', async () => {
    expect(await told(unheard)).toEqual([expect.stringContaining('No log of any pod on worker-1 could be had')]);
  });

  it('of some logs on a node do not', async () => {
    expect(await told({ ...unheard, 'logs-kube-proxy-x2x7j-kube-proxy.log': LINE })).toEqual([]);
  });

  it('of many requests point at the API server', async () => {
    const refused =
      'The connection to the server 10.0.0.9:6443 was refused - did you specify the right host or port?\n';
    expect(await told({ 'nodes.txt': refused, 'pods.txt': refused })).toEqual([
      'The API server did not answer 2 requests: what they were for is not known.',
    ]);
  });

  it('for want of rights name what may not be read', async () => {
    const forbidden =
      'Error from server (Forbidden): secrets is forbidden: User "support" cannot list resource "secrets" in API group "" in the namespace "kube-system"\n';
    expect(await told({ 'secrets.txt': forbidden })).toEqual([
      'The account that collected lacks the right to read secrets.',
    ]);
  });

  it('are none where a container never restarted', async () => {
    const none =
      'Error from server (BadRequest): previous terminated container "calico-node" in pod "calico-node-7k2xq" not found\n';
    expect(await told({ 'a-previous.log': none, 'b-previous.log': none })).toEqual([]);
  });
});
