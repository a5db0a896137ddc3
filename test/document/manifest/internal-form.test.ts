import { describe, expect, it } from 'vitest';
import { fromInternalForm } from '../../../src/document/manifest/internal-form.ts';

describe('fromInternalForm', () => {
  // The shape of what `kubectl cluster-info dump` of 1.13 printed of a pod.
  const pod = {
    name: 'calico-node-7k2xq',
    namespace: 'kube-system',
    selfLink: '/api/v1/namespaces/kube-system/pods/calico-node-7k2xq',
    uid: '0b5e9a3c',
    creationTimestamp: '2018-03-01T10:00:00Z',
    labels: { 'k8s-app': 'calico-node', App: 'Own' },
    Spec: { NodeName: 'worker-1', DNSPolicy: 'ClusterFirst', SecurityContext: { HostNetwork: true, HostPID: false } },
    Status: {
      Phase: 'Running',
      HostIP: '10.0.0.1',
      QOSClass: 'Burstable',
      ContainerStatuses: [
        { Name: 'calico-node', State: { Waiting: null, Running: null, Terminated: { ExitCode: 1 } }, ImageID: 'x' },
      ],
    },
  };

  it('gives the shape of the API, without the fields that are not set', () => {
    expect(fromInternalForm(pod)).toEqual({
      kind: 'Pod',
      value: {
        metadata: {
          name: 'calico-node-7k2xq',
          namespace: 'kube-system',
          selfLink: '/api/v1/namespaces/kube-system/pods/calico-node-7k2xq',
          uid: '0b5e9a3c',
          creationTimestamp: '2018-03-01T10:00:00Z',
          labels: { 'k8s-app': 'calico-node', App: 'Own' },
        },
        spec: {
          nodeName: 'worker-1',
          dnsPolicy: 'ClusterFirst',
          securityContext: { hostNetwork: true, hostPID: false },
        },
        status: {
          phase: 'Running',
          hostIP: '10.0.0.1',
          qosClass: 'Burstable',
          containerStatuses: [{ name: 'calico-node', state: { terminated: { exitCode: 1 } }, imageID: 'x' }],
        },
      },
    });
  });

  it.each([
    ['an object that says its kind', { ...pod, kind: 'Pod' }],
    ['one with metadata', { ...pod, metadata: {} }],
    ['one that does not say where it is', { ...pod, selfLink: '' }],
    ['one of which only the name is kept', { ...pod, selfLink: '/api/v1/namespaces/x/secrets/y' }],
    ['one of a kind that is not kept', { ...pod, selfLink: '/api/v1/namespaces/x/limitranges/y' }],
  ])('leaves %s alone', (_, object) => {
    expect(fromInternalForm(object)).toBeUndefined();
  });
});
