import { describe, expect, it } from 'vitest';
import { described, fixture } from './fixture.ts';

describe('a description of a node', () => {
  const { object, reading } = described(fixture('node-status-unknown.txt'));

  it('tells the conditions with their times in UTC', () => {
    expect(object.kind).toBe('Node');
    expect(object.name).toBe('10.188.156.137');
    expect(object.value).toHaveProperty('status.conditions[4]', {
      type: 'Ready',
      status: 'Unknown',
      lastHeartbeatTime: '2021-10-07T05:34:33Z',
      lastTransitionTime: '2021-10-07T05:39:42Z',
      reason: 'NodeStatusUnknown',
      message: 'Kubelet stopped posting node status.',
    });
  });

  it('tells taints, addresses and versions', () => {
    expect(object.value).toHaveProperty('spec.taints', [
      { key: 'node.kubernetes.io/unreachable', effect: 'NoExecute' },
      { key: 'node.kubernetes.io/unreachable', effect: 'NoSchedule' },
    ]);
    expect(object.value).toHaveProperty('status.addresses[0]', { type: 'InternalIP', address: '10.188.156.137' });
    expect(object.value).toHaveProperty('status.nodeInfo.kubeletVersion', 'v1.28.15+IKS');
    expect(object.value).toHaveProperty('printed', { status: 'NotReady', ready: false, roles: [] });
  });

  it.each([
    ['status.conditions[4].status', /^ {2}Ready {16}Unknown/],
    ['status.conditions[4]', /^ {2}Ready {16}Unknown/],
    ['printed.status', /^ {2}Ready {16}Unknown/],
    ['spec.taints[1].effect', /unreachable:NoSchedule$/],
    ['spec.unschedulable', /^Unschedulable: {6}false$/],
    ['metadata.labels.topology.kubernetes.io/zone', /^ +topology\.kubernetes\.io\/zone=dal10$/],
    ['metadata.labels.no.such/label', /^Labels:/],
    ['status.nodeInfo.kernelVersion', /^ {2}Kernel Version:/],
    ['status.volumesInUse', /^Name:/],
  ])('shows the line that states %s', (path, line) => {
    const excerpt = object.source.locate(path);
    expect(excerpt.text).toMatch(line);
    expect(fixture('node-status-unknown.txt').split('\n')[excerpt.line - 1]).toBe(excerpt.text);
  });

  it('says of a node without the lease, the labels or a cordon that it knows', () => {
    expect(object.source.knows).toEqual(
      expect.arrayContaining(['spec.unschedulable', 'metadata.labels', 'status.conditions']),
    );
    expect(object.source.knows).not.toContain('status.images');
  });

  it('lists the pods on the node', () => {
    const { object: node, reading: ready } = described(fixture('node-ready.txt'));
    expect(ready.objects.slice(1).map((pod) => pod.value)).toContainEqual({
      metadata: { namespace: 'kube-system', name: 'calico-typha-74cf9b6f8-q8wzn' },
      spec: { nodeName: node.name },
    });
    expect(ready.objects.slice(1).map(({ source }) => source.form)).toEqual(['table', 'table', 'table']);
    expect(ready.listings).toContainEqual({
      kind: 'Pod',
      of: { kind: 'Node', name: node.name },
      count: 3,
      file: 'describe.txt',
      line: 57,
    });
  });

  it('does not take a list of pods that was cut off for complete', () => {
    const text = fixture('node-ready.txt');
    const cut = described(text.slice(0, text.indexOf('calico-typha'))).reading;
    expect(cut.objects).toHaveLength(3);
    expect(cut.listings).toEqual([]);
  });

  it('tells its events', () => {
    expect(reading.events).toEqual([
      {
        involved: { kind: 'Node', name: '10.188.156.137' },
        type: 'Normal',
        reason: 'NodeNotReady',
        message: 'Node 10.188.156.137 status is now: NodeNotReady',
        reporter: 'node-controller',
        count: 1,
        firstAge: 14 * 60_000,
        lastAge: 14 * 60_000,
        agePrecision: 60_000,
        form: 'describe',
        excerpt: {
          file: 'describe.txt',
          line: 72,
          text: '  Normal  NodeNotReady  14m   node-controller  Node 10.188.156.137 status is now: NodeNotReady',
        },
      },
    ]);
  });

  // kubectl 1.29 describe node of a cordoned node with a lease and a long annotation, cut.
  const cordoned = `Name:               10.0.0.1
Roles:              control-plane,worker
Labels:             node-role.kubernetes.io/control-plane=
                    node-role.kubernetes.io/worker=
                    __proto__=odd
Annotations:        csi.volume.kubernetes.io/nodeid:
                      {"vpc.block.csi.ibm.io":"02b7_1234-5678"}
                    node.alpha.kubernetes.io/ttl: 0
CreationTimestamp:  Mon, 04 Mar 2024 09:21:00 +0100
Taints:             dedicated=infra:NoSchedule
                    node.kubernetes.io/unschedulable:NoSchedule
Unschedulable:      true
Lease:
  HolderIdentity:  10.0.0.1
  AcquireTime:     <unset>
  RenewTime:       Tue, 05 Mar 2024 10:00:00 +0100
Conditions:
  Type             Status  LastHeartbeatTime                 LastTransitionTime                Reason             Message
  ----             ------  -----------------                 ------------------                ------             -------
  Ready            True    Tue, 05 Mar 2024 09:59:50 +0100   Mon, 04 Mar 2024 09:22:00 +0100   KubeletReady       kubelet is posting ready status.  AppArmor
enabled
  Custom           False   Mon, 01 Jan 0001 00:00:00 +0000   Mon, 04 Mar 2024 09:22:00 +0100   AllGood            fine
Addresses:
  InternalIP:  fd00::1
`;

  it('reads a cordon, labels without value and a message of two lines', () => {
    const { value, source } = described(cordoned).object;
    expect(value).toHaveProperty('spec.unschedulable', true);
    expect(value).toHaveProperty('printed', {
      status: 'Ready,SchedulingDisabled',
      ready: true,
      roles: ['control-plane', 'worker'],
    });
    expect(value).toHaveProperty(
      ['metadata', 'annotations', 'csi.volume.kubernetes.io/nodeid'],
      '{"vpc.block.csi.ibm.io":"02b7_1234-5678"}',
    );
    expect(value).toHaveProperty(['metadata', 'annotations', 'node.alpha.kubernetes.io/ttl'], '0');
    expect(Object.entries((value['metadata'] as { labels: object }).labels)).toContainEqual(['__proto__', 'odd']);
    expect(value).toHaveProperty('spec.taints[0]', { key: 'dedicated', value: 'infra', effect: 'NoSchedule' });
    expect(value).toHaveProperty('status.conditions[0].message', 'kubelet is posting ready status.  AppArmor\nenabled');
    expect(value).not.toHaveProperty('status.conditions[1].lastHeartbeatTime');
    expect(value).toHaveProperty('status.addresses', [{ type: 'InternalIP', address: 'fd00::1' }]);
    expect(source.locate('spec.unschedulable').text).toBe('Unschedulable:      true');
  });

  it('knows of a text that was cut off only what stands before the cut', () => {
    expect(described(cordoned).object.source.knows).toContain('status.conditions');
    expect(described(cordoned).object.source.knows).not.toContain('status.addresses');
    const early = described(cordoned.slice(0, cordoned.indexOf('Unschedulable'))).object;
    expect(early.source.knows).not.toContain('spec.unschedulable');
    expect(early.value).not.toHaveProperty('printed');
  });
});
