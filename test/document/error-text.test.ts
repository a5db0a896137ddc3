import { describe, expect, it } from 'vitest';
import { readErrorLine } from '../../src/document/error-text.ts';

describe('readErrorLine', () => {
  // What kubectl 1.20 to 1.36, the API server and the kubelet print.
  it.each([
    [
      'Error from server (NotFound): pods "calico-node-7k2xq" not found',
      { what: 'pods', of: { kind: 'Pod', name: 'calico-node-7k2xq' } },
    ],
    [
      'Error from server (NotFound): daemonsets.apps "calico-node" not found',
      { what: 'daemonsets', of: { kind: 'DaemonSet', name: 'calico-node' } },
    ],
    [
      'Error from server (NotFound): secrets "calico-bgp-password" not found',
      { what: 'secrets', of: { kind: 'Secret', name: 'calico-bgp-password' } },
    ],
    [
      'Error from server (Forbidden): nodes is forbidden: User "u" cannot list resource "nodes" in API group "" at the cluster scope',
      { what: 'nodes' },
    ],
    [
      'Error from server (Forbidden): pods "a" is forbidden: User "u" cannot get resource "pods/log" in API group "" in the namespace "kube-system"',
      { what: 'logs', of: { kind: 'Pod', name: 'a', namespace: 'kube-system' } },
    ],
    [
      'Error from server (Forbidden): networkpolicies.networking.k8s.io is forbidden: User "u" cannot list resource "networkpolicies" in API group "networking.k8s.io" in the namespace "x"',
      { what: 'networkpolicies' },
    ],
    [
      'Error from server (BadRequest): previous terminated container "calico-node" in pod "calico-node-7k2xq" not found',
      {
        what: 'logs',
        of: { kind: 'Pod', name: 'calico-node-7k2xq' },
        container: 'calico-node',
        previous: true,
        expected: true,
      },
    ],
    [
      'Error from server (BadRequest): container "calico-node" in pod "calico-node-7k2xq" is waiting to start: PodInitializing',
      { what: 'logs', of: { kind: 'Pod', name: 'calico-node-7k2xq' }, container: 'calico-node', expected: true },
    ],
    [
      'Error from server: Get "https://10.188.156.137:10250/containerLogs/kube-system/calico-node-7k2xq/calico-node?previous=true&tailLines=5000": proxy error from /run/konnectivity.sock while dialing 10.188.156.137:10250, code 503: 503 Service Unavailable',
      {
        what: 'logs',
        of: { kind: 'Pod', name: 'calico-node-7k2xq', namespace: 'kube-system' },
        container: 'calico-node',
        previous: true,
      },
    ],
    [
      'Error from server (Timeout): the server was unable to return a response in the time allotted, but may still be processing the request (get nodes)',
      { what: 'nodes' },
    ],
    ['error: the server doesn\'t have a resource type "ippool"', { what: 'ippools' }],
    ['error: You must be logged in to the server (Unauthorized)', { what: 'unknown' }],
    [
      'The connection to the server localhost:8080 was refused - did you specify the right host or port?',
      { what: 'unknown' },
    ],
    ['Unable to connect to the server: net/http: TLS handshake timeout', { what: 'unknown' }],
    [
      'E1120 17:59:00.123456   12345 memcache.go:265] couldn\'t get current server API group list: Get "http://localhost:8080/api?timeout=32s": EOF',
      { what: 'unknown' },
    ],
    [
      'Request log error: an error on the server ("unknown") has prevented the request from succeeding (get pods calico-node-kwv84)',
      { what: 'logs' },
    ],
    ['unable to retrieve container logs for containerd://b200d596093c4000', { what: 'logs' }],
    ['command terminated with exit code 1', { what: 'unknown' }],
    ['bash: kubectl: command not found', { what: 'unknown' }],
  ])('reads %s', (line, expected) => {
    expect(readErrorLine(line)).toEqual({ ...expected, error: line });
  });

  it.each([
    '',
    'No resources found in kube-system namespace.',
    'WARNING: version difference between client (1.32) and server (1.20) exceeds the supported minor version skew of +/-1',
    '2021-08-03 09:18:31.642 [ERROR][66] felix/table.go 870: error: exit status 1',
    'Lease:              Failed to get lease: leases.coordination.k8s.io "10.188.156.137" not found',
    'Errors from server (x)',
  ])('reads nothing in %j', (line) => {
    expect(readErrorLine(line)).toBeUndefined();
  });
});
