import { describe, expect, it } from 'vitest';
import { described, fixture } from './fixture.ts';

const pod =
  'Name:         calico-node-7k2xq\nNamespace:    calico-system\nNode:         10.0.0.1/10.0.0.1\nStatus:       Running\n';

function eventsOf(events: string): ReturnType<typeof described>['reading'] {
  return described(pod + events).reading;
}

describe('events at the end of a description', () => {
  it('joins a message with line breaks', () => {
    const [event] = described(fixture('pod-bgp-not-established.txt')).reading.events;
    expect(event).toMatchObject({
      involved: { kind: 'Pod', name: 'calico-node-7k2xq', namespace: 'calico-system' },
      type: 'Warning',
      reason: 'Unhealthy',
      reporter: 'kubelet',
      count: 201,
      firstAge: 73 * 60_000,
      lastAge: 114_000,
      agePrecision: 1_000,
    });
    expect(event?.message).toMatch(
      /peering established = 0\ncalico\/node is not ready: BIRD is not ready: BGP not established with 10\.94\.227\.28,10\.94\.227\.48$/,
    );
    expect(event?.excerpt.line).toBe(94);
    expect(event?.excerpt.text.split('\n')).toHaveLength(2);
  });

  it('shows that no others were there', () => {
    const of = { kind: 'Pod', name: 'calico-node-7k2xq', namespace: 'calico-system' };
    const listing = { kind: 'Event', namespace: 'calico-system', of, file: 'describe.txt' };
    expect(described(fixture('pod-bgp-not-established.txt')).reading.listings).toEqual([
      { ...listing, count: 1, line: 91 },
    ]);
    expect(eventsOf('Events:       <none>\n').listings).toEqual([{ ...listing, count: 0, line: 5 }]);
    // `--show-events=false`, and a text that was cut off before the first row.
    expect(eventsOf('').listings).toEqual([]);
    expect(eventsOf('Events:\n  Type     Reason     Age\n').listings).toEqual([]);
  });

  // From here on rows as the named clients print them.
  it.each([
    [
      'kubectl 1.36 names the container',
      '  Warning  BackOff  66s (x788 over 3h)  kubelet  spec.containers{calico-node}: Back-off restarting failed container',
      {
        reporter: 'kubelet',
        message: 'Back-off restarting failed container',
        count: 788,
        lastAge: 66_000,
        firstAge: 3 * 3_600_000,
      },
    ],
    [
      'kubectl 1.10 names the node',
      '  Normal   Pulled     7m    kubelet, 10.242.64.5  Container image "x" already present',
      { reporter: 'kubelet', message: 'Container image "x" already present', lastAge: 420_000 },
    ],
    [
      'an event of events.k8s.io without a time',
      '  Normal   Scheduled  <unknown>         Successfully assigned calico-system/calico-node-7k2xq to 10.0.0.1',
      { message: 'Successfully assigned calico-system/calico-node-7k2xq to 10.0.0.1', count: 1 },
    ],
    [
      'two blanks in a message',
      '  Warning  Failed     5m    kubelet  Error: exit  status  1',
      { message: 'Error: exit  status  1' },
    ],
    [
      'padding lost on the way',
      'Normal NodeReady 44m kubelet Node 10.188.156.137 status is now: NodeReady',
      { reporter: 'kubelet', message: 'Node 10.188.156.137 status is now: NodeReady' },
    ],
    [
      'a message that is empty',
      '  Normal   Killing    3h    kubelet  ',
      { reporter: 'kubelet', message: '', agePrecision: 3_600_000 },
    ],
  ])('reads a row: %s', (_name, row, expected) => {
    const { events } = eventsOf(
      `Events:\n  Type     Reason     Age   From     Message\n  ----     ------     ----  ----     -------\n${row}\n`,
    );
    expect(events).toHaveLength(1);
    expect(events[0]).toMatchObject(expected);
  });

  it('gives an event no age where kubectl has none', () => {
    const [event] = eventsOf('Events:\n  Normal  Scheduled  <unknown>  default-scheduler  Assigned\n').events;
    expect(event).not.toHaveProperty('lastAge');
    expect(event).toHaveProperty('reporter', 'default-scheduler');
  });

  it('reads the table of kubectl 1.6', () => {
    const { events } = eventsOf(`Events:
  FirstSeen\tLastSeen\tCount\tFrom\t\t\tSubObjectPath\t\t\tType\t\tReason\t\tMessage
  ---------\t--------\t-----\t----\t\t\t-------------\t\t\t--------\t------\t\t-------
  1h\t\t1h\t\t1\tdefault-scheduler\t\t\t\t\tNormal\t\tScheduled\tSuccessfully assigned calico-node-7k2xq to 10.0.0.1
  1h\t\t2m\t\t31\tkubelet, 10.0.0.1\tspec.containers{calico-node}\tWarning\t\tBackOff\t\tBack-off restarting failed container
`);
    expect(events).toMatchObject([
      { type: 'Normal', reason: 'Scheduled', reporter: 'default-scheduler', count: 1, lastAge: 3_600_000 },
      {
        type: 'Warning',
        reason: 'BackOff',
        reporter: 'kubelet',
        count: 31,
        firstAge: 3_600_000,
        lastAge: 120_000,
        message: 'Back-off restarting failed container',
      },
    ]);
  });
});
