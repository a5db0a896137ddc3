import { describe, expect, it } from 'vitest';
import { readText } from '../../../src/document/read-text.ts';

describe('rows of conditions without their node', () => {
  // From a ticket: the lower rows of `kubectl describe node`.
  const rows = `  MemoryPressure       Unknown   Thu, 07 Oct 2021 00:34:33 -0500   Thu, 07 Oct 2021 00:39:42 -0500   NodeStatusUnknown   Kubelet stopped posting node status.
  Ready                Unknown   Thu, 07 Oct 2021 00:34:33 -0500   Thu, 07 Oct 2021 00:39:42 -0500   NodeStatusUnknown   Kubelet stopped posting node status.
`;

  it('are of a node without a name, of which nothing else is known', () => {
    const { objects, rest, forms } = readText(`Please help:\n\n${rows}`, 'ticket.md');
    expect(objects).toHaveLength(1);
    expect(objects[0]).toMatchObject({
      kind: 'Node',
      name: 'unnamed node',
      value: {
        status: {
          conditions: [
            { type: 'MemoryPressure', status: 'Unknown' },
            {
              type: 'Ready',
              status: 'Unknown',
              reason: 'NodeStatusUnknown',
              lastTransitionTime: '2021-10-07T05:39:42Z',
            },
          ],
        },
        printed: { status: 'NotReady', ready: false },
      },
      source: { form: 'fragment', line: 3 },
    });
    expect(objects[0]?.source.knows).toEqual([
      'metadata.name',
      'status.conditions[]',
      'printed.status',
      'printed.ready',
    ]);
    expect(objects[0]?.source.locate('status.conditions[1].status').line).toBe(4);
    expect(rest).toEqual([{ firstLine: 1, lines: ['Please help:', ''] }]);
    expect(forms).toEqual(['fragment']);
  });

  it('do not tell whether the node is ready unless they say so', () => {
    const [object] = readText(rows.split('\n')[0] ?? '', 'f').objects;
    expect(object?.value).not.toHaveProperty('printed');
    expect(object?.source.knows).toEqual(['metadata.name', 'status.conditions[]']);
  });

  it('are found inside of Markdown', () => {
    const text =
      '  - ` Ready            False   Wed, 06 Oct 2021 17:08:17 -0500   Wed, 06 Oct 2021 17:07:57 -0500   KubeletNotReady              container runtime network not ready: NetworkReady=false`\n';
    expect(readText(text, 'f').objects[0]?.value).toHaveProperty('status.conditions', [
      {
        type: 'Ready',
        status: 'False',
        lastHeartbeatTime: '2021-10-06T22:08:17Z',
        lastTransitionTime: '2021-10-06T22:07:57Z',
        reason: 'KubeletNotReady',
        message: 'container runtime network not ready: NetworkReady=false',
      },
    ]);
  });

  it('are read with their heading', () => {
    const heading =
      'Conditions:\n  Type   Status  LastHeartbeatTime   LastTransitionTime   Reason   Message\n  ----   ------  -----------------   ------------------   ------   -------\n';
    const { objects, rest } = readText(heading + rows, 'f');
    expect(objects[0]?.source.locate('status.conditions[0]').line).toBe(4);
    expect(rest).toEqual([]);
  });
});

describe('rows of events without their object', () => {
  it('belong to the node that one of them names', () => {
    const { events, listings } = readText(
      `  Normal   Starting                 44m                kubelet  Starting kubelet.
  Normal   NodeReady                44m                kubelet  Node 10.188.156.137 status is now: NodeReady
  Normal   NodeHasNoDiskPressure    16m (x7 over 17m)  kubelet  Node 10.188.156.137 status is now: NodeHasNoDiskPressure
`,
      'f',
    );
    expect(events.map(({ involved }) => involved)).toEqual(
      Array.from({ length: 3 }, () => ({ kind: 'Node', name: '10.188.156.137' })),
    );
    expect(events[2]).toMatchObject({
      count: 7,
      lastAge: 960_000,
      firstAge: 1_020_000,
      form: 'fragment',
      excerpt: { line: 3 },
    });
    // What a paste leaves out can't be told.
    expect(listings).toEqual([]);
  });

  it.each([
    [
      'Warning  BackOff  66s  kubelet  Back-off restarting failed container calico-node in pod calico-node-7k2xq_kube-system(a1-b2)',
      { kind: 'Pod', name: 'calico-node-7k2xq', namespace: 'kube-system' },
    ],
    [
      'Normal  Scheduled  3h  default-scheduler  Successfully assigned kube-system/calico-node-7k2xq to 10.0.0.1',
      { kind: 'Pod', name: 'calico-node-7k2xq', namespace: 'kube-system' },
    ],
    [
      'Warning  InvalidDiskCapacity  31m  kubelet  invalid capacity 0 on image filesystem',
      { kind: 'Node', name: 'unnamed node' },
    ],
    ['Warning  Unhealthy  112s (x201 over 73m)  kubelet  Readiness probe failed', { kind: 'Pod', name: 'unnamed pod' }],
  ])('are about what they name: %s', (row, involved) => {
    expect(readText(row, 'f').events).toMatchObject([{ involved }]);
  });

  it('keep the lines of a message together, up to an empty line', () => {
    const { events, rest } = readText(
      'Events:\n  Type     Reason     Age   From     Message\n  ----     ------     ----  ----     -------\n  Warning  Unhealthy  2m    kubelet  Readiness probe failed: x\ncalico/node is not ready\n\nWhat now?\n',
      'f',
    );
    expect(events).toMatchObject([{ message: 'Readiness probe failed: x\ncalico/node is not ready' }]);
    expect(rest).toEqual([{ firstLine: 6, lines: ['', 'What now?', ''] }]);
  });
});
