import { describe, expect, it } from 'vitest';
import { parseKubectlCommand } from '../../src/kubectl/command.ts';

describe('parseKubectlCommand', () => {
  it.each([
    ['kubectl get pods -A -o wide', { verb: 'get', words: ['pods'], allNamespaces: true, narrowed: false }],
    ['oc get po --all-namespaces=true', { words: ['po'], allNamespaces: true }],
    ['/usr/local/bin/kubectl --context prod get nodes', { verb: 'get', words: ['nodes'], allNamespaces: false }],
    [
      'timeout 30 kubectl get ds -n calico-system calico-node -o yaml',
      { words: ['ds', 'calico-node'], namespace: 'calico-system' },
    ],
    ['kubectl get pods -ncalico-system --no-headers', { words: ['pods'], namespace: 'calico-system' }],
    ['kubectl get pods --namespace=kube-system -lk8s-app=calico-node', { namespace: 'kube-system', narrowed: true }],
    ['kubectl get events -A --field-selector involvedObject.kind=Node', { words: ['events'], narrowed: true }],
    ['kubectl get po -n kube-system | grep calico', { words: ['po'], narrowed: true }],
    [
      'kubectl logs -n kube-system calico-node-7k2xq -c calico-node --previous --tail=5000',
      { verb: 'logs', words: ['calico-node-7k2xq'], container: 'calico-node', previous: true },
    ],
    ['kubectl logs -p calico-node-7k2xq install-cni', { words: ['calico-node-7k2xq', 'install-cni'], previous: true }],
  ])('reads %s', (command, expected) => {
    expect(parseKubectlCommand(command)).toMatchObject(expected);
  });

  it.each(['', 'ip route', 'kubectl', 'calicoctl get nodes', 'cat kubectl.txt'])(
    'takes %j for something else',
    (command) => {
      expect(parseKubectlCommand(command)).toBeUndefined();
    },
  );
});
