import { describe, expect, it } from 'vitest';
import { readText } from '../../../src/document/read-text.ts';
import { described } from './fixture.ts';

describe('a description of another kind', () => {
  // kubectl 1.32 pkg/describe, describeDaemonSet.
  const daemonSet = `Name:           kube-flannel-ds
Namespace:      kube-system
Selector:       app=flannel
Node-Selector:  projectcalico.org/node-network-during-migration=flannel,kubernetes.io/os=linux
Labels:         app=flannel
Annotations:    deprecated.daemonset.template.generation: 1
Desired Number of Nodes Scheduled: 3
Current Number of Nodes Scheduled: 3
Number of Nodes Scheduled with Up-to-date Pods: 3
Number of Nodes Scheduled with Available Pods: 2
Number of Nodes Misscheduled: 1
Pods Status:  2 Running / 1 Waiting / 0 Succeeded / 0 Failed
Pod Template:
  Labels:           app=flannel
  Service Account:  flannel
  Init Containers:
   install-cni:
    Image:      flannel:v0.24.0
    Port:       <none>
    Command:
      cp
    Environment:  <none>
    Mounts:       <none>
  Containers:
   kube-flannel:
    Image:      flannel:v0.24.0
    Environment:
      POD_NAME:    (v1:metadata.name)
    Mounts:       <none>
  Volumes:        <none>
Events:
  Type    Reason            Age   From                  Message
  ----    ------            ----  ----                  -------
  Normal  SuccessfulCreate  2m    daemonset-controller  Created pod: kube-flannel-ds-n8x2p
Backoff Limit: 5
`;

  it('reads a DaemonSet', () => {
    const { object, reading } = described(daemonSet);
    expect(object.kind).toBe('DaemonSet');
    expect(object.value).toMatchObject({
      metadata: { name: 'kube-flannel-ds', namespace: 'kube-system', labels: { app: 'flannel' } },
      spec: {
        template: {
          spec: {
            nodeSelector: {
              'projectcalico.org/node-network-during-migration': 'flannel',
              'kubernetes.io/os': 'linux',
            },
            initContainers: [{ name: 'install-cni', image: 'flannel:v0.24.0', command: ['cp'] }],
            containers: [{ name: 'kube-flannel', image: 'flannel:v0.24.0' }],
          },
        },
      },
      status: {
        desiredNumberScheduled: 3,
        currentNumberScheduled: 3,
        updatedNumberScheduled: 3,
        numberAvailable: 2,
        numberMisscheduled: 1,
      },
    });
    expect(object.source.locate('status.numberAvailable').line).toBe(10);
    expect(object.source.knows).toContain('spec.template.spec.nodeSelector');
    expect(object.value).not.toHaveProperty('spec.backoffLimit');
    expect(reading.events).toMatchObject([
      { involved: { kind: 'DaemonSet', name: 'kube-flannel-ds', namespace: 'kube-system' } },
    ]);
  });

  it('tells an empty node selector from none at all', () => {
    const everywhere = daemonSet.replace(/^Node-Selector:.*$/m, 'Node-Selector:  <none>');
    expect(described(everywhere).object.value).toHaveProperty('spec.template.spec.nodeSelector', {});
  });

  it.each([
    [
      'Deployment',
      'Replicas:               3 desired | 2 updated | 3 total | 1 available | 2 unavailable\nStrategyType:           RollingUpdate\n',
      {
        spec: { replicas: 3 },
        status: { updatedReplicas: 2, replicas: 3, availableReplicas: 1, unavailableReplicas: 2 },
      },
    ],
    [
      'ReplicaSet',
      'Selector:       a=b\nReplicas:       1 current / 2 desired\nPods Status:    1 Running / 0 Waiting / 0 Succeeded / 0 Failed\nPod Template:\n  Labels:  a=b\n',
      { spec: { replicas: 2 }, status: { replicas: 1 } },
    ],
    [
      'StatefulSet',
      'Replicas:           2 desired | 1 total\nUpdate Strategy:    RollingUpdate\n',
      { spec: { replicas: 2 }, status: { replicas: 1 } },
    ],
    [
      'Job',
      'Parallelism:      1\nCompletions:      1\nStart Time:       Tue, 05 Mar 2024 10:00:00 +0100\nPods Statuses:    1 Active (0 Ready) / 0 Succeeded / 3 Failed\n',
      {
        spec: { parallelism: 1, completions: 1 },
        status: { active: 1, succeeded: 0, failed: 3, startTime: '2024-03-05T09:00:00Z' },
      },
    ],
  ])('reads a %s', (kind, fields, expected) => {
    const { object } = described(
      `Name:                   x\nNamespace:              shop\nLabels:                 a=b\n${fields}`,
    );
    expect(object.kind).toBe(kind);
    expect(object.value).toMatchObject({ metadata: { name: 'x', namespace: 'shop', labels: { a: 'b' } }, ...expected });
  });

  it('takes the kind of a custom resource from its own words', () => {
    const { object } = described(
      'Name:         default\nNamespace:    \nLabels:       <none>\nAPI Version:  operator.tigera.io/v1\nKind:         Installation\nMetadata:\n  Generation:  2\n',
    );
    expect(object).toMatchObject({ kind: 'Installation', name: 'default' });
    expect(object).not.toHaveProperty('namespace');
  });

  // kubectl describe tigerastatus ippools, as projectcalico/calico#12131 shows it.
  const tigeraStatus = `Name:         ippools
Namespace:    
Labels:       <none>
Annotations:  <none>
API Version:  operator.tigera.io/v1
Kind:         TigeraStatus
Metadata:
  Creation Timestamp:  2026-03-14T08:26:34Z
  Generation:          1
Spec:
Status:
  Conditions:
    Last Transition Time:  2026-03-14T12:35:21Z
    Message:               Unable to modify IP pools while Calico API server is unavailable: 
    Observed Generation:   17
    Reason:                ResourceNotReady
    Status:                True
    Type:                  Degraded
    Last Transition Time:  2026-03-14T12:35:22Z
    Observed Generation:   14
    Reason:                Unknown
    Status:                False
    Type:                  Available
Events:                    <none>
`;

  it('reads the conditions of a custom resource', () => {
    const { object } = described(tigeraStatus);
    expect(object.value).toMatchObject({
      status: {
        conditions: [
          {
            type: 'Degraded',
            status: 'True',
            reason: 'ResourceNotReady',
            message: 'Unable to modify IP pools while Calico API server is unavailable:',
            lastTransitionTime: '2026-03-14T12:35:21Z',
          },
          { type: 'Available', status: 'False', reason: 'Unknown', lastTransitionTime: '2026-03-14T12:35:22Z' },
        ],
      },
    });
    expect(object.source.locate('status.conditions[1].status').line).toBe(22);
    expect(object.source.knows).toContain('status.conditions[].message');
  });

  it('keeps the lines of a message together, also where they look like keys', () => {
    const { object } = described(
      tigeraStatus.replace(
        /Message: +Unable.*$/m,
        'Message:               Pod a/b has crash looping container: c\nPod a/c has terminated container: d',
      ),
    );
    expect(object.value).toHaveProperty(
      'status.conditions[0].message',
      'Pod a/b has crash looping container: c\nPod a/c has terminated container: d',
    );
    expect(object.value).toHaveProperty('status.conditions[1].type', 'Available');
  });

  it('takes the kind from the command where nothing else tells, and else understands nothing', () => {
    const text = 'Name:         settings\nNamespace:    shop\nLabels:       <none>\n';
    expect(readText(`$ kubectl describe cm settings -n shop\n${text}`, 'f').objects).toMatchObject([
      { kind: 'ConfigMap', name: 'settings' },
    ]);
    const alone = readText(text, 'f');
    expect(alone.objects).toEqual([]);
    expect(alone.rest).toEqual([{ firstLine: 1, lines: text.split('\n') }]);
  });

  it('reads of a secret only that it is there', () => {
    const { object } = described(
      'Name:         calico-bgp-password\nNamespace:    kube-system\nLabels:       <none>\nAnnotations:  <none>\n\nType:  Opaque\n\nData\n====\npassword:  12 bytes\n',
    );
    expect(object.kind).toBe('Secret');
    expect(object.value).toEqual({ metadata: { name: 'calico-bgp-password', namespace: 'kube-system' } });
  });
});
