import { describe, expect, it } from 'vitest';
import { fixture, readManifestText } from './reading.ts';

const at = (iso: string) => Date.parse(iso);

describe('events of a manifest', () => {
  it('have their count, times and the place of their message', () => {
    const { events } = readManifestText(fixture('events.yaml'), 'events.yaml');
    expect(events[0]).toEqual({
      involved: { kind: 'Pod', name: 'calico-node-7k2xq', namespace: 'kube-system' },
      type: 'Normal',
      reason: 'Pulled',
      message: 'Container image "us.icr.io/armada-master/node:v3.26.4" already present on machine',
      reporter: 'kubelet',
      count: 41,
      firstAt: at('2026-11-20T20:59:27Z'),
      lastAt: at('2026-11-20T23:47:18Z'),
      form: 'yaml',
      excerpt: {
        file: 'events.yaml',
        line: 16,
        text: '  message: Container image "us.icr.io/armada-master/node:v3.26.4" already present\n    on machine',
      },
    });
    expect(events.map(({ reason }) => reason)).toContain('BackOff');
  });

  it('cite all lines of a message that has several, as the readiness probe of calico-node has', () => {
    const [event] = readManifestText(fixture('events-kubectl-1.20.yaml'), 'events.yaml').events;
    expect(event?.count).toBe(201);
    expect(event?.message).toMatch(/established = 0\ncalico\/node is not ready: BIRD is not ready: .*10\.94\.227\.48$/);
    expect(event?.excerpt.line).toBe(17);
    expect(event?.excerpt.text.split('\n')).toEqual([
      expect.stringMatching(/^ {4}\(combined from similar events\): Readiness probe failed/),
      expect.stringMatching(/^ {4}calico\/node is not ready: BIRD is not ready/),
    ]);
  });

  it('are read alike from JSON', () => {
    const event = {
      kind: 'Event',
      involvedObject: { kind: 'Node', name: 'n1', namespace: 'default' },
      message: 'Node n1 status is now: NodeNotReady',
      metadata: { name: 'n1.17a', namespace: 'default', creationTimestamp: '2026-11-20T23:00:00Z' },
      reason: 'NodeNotReady',
      source: { component: 'node-controller' },
      type: 'Normal',
    };
    const text = JSON.stringify({ kind: 'EventList', items: [event] }, null, 4);
    expect(readManifestText(text).events).toEqual([
      {
        involved: { kind: 'Node', name: 'n1' },
        type: 'Normal',
        reason: 'NodeNotReady',
        message: 'Node n1 status is now: NodeNotReady',
        reporter: 'node-controller',
        count: 1,
        firstAt: at('2026-11-20T23:00:00Z'),
        lastAt: at('2026-11-20T23:00:00Z'),
        form: 'json',
        excerpt: {
          file: 'objects',
          line: 11,
          text: '            "message": "Node n1 status is now: NodeNotReady",',
        },
      },
    ]);
  });

  it.each([
    [
      'a series of the core group',
      {
        eventTime: '2026-11-20T22:00:00.123456Z',
        series: { count: 7, lastObservedTime: '2026-11-20T23:00:00.000000Z' },
        reportingComponent: 'default-scheduler',
        involvedObject: { kind: 'Pod', name: 'p' },
        message: 'm',
      },
      {
        count: 7,
        firstAt: at('2026-11-20T22:00:00.123Z'),
        lastAt: at('2026-11-20T23:00:00Z'),
        reporter: 'default-scheduler',
      },
    ],
    [
      'events.k8s.io',
      {
        deprecatedCount: 3,
        deprecatedFirstTimestamp: '2026-11-20T22:00:00Z',
        deprecatedLastTimestamp: '2026-11-20T23:00:00Z',
        deprecatedSource: { component: 'kubelet' },
        regarding: { kind: 'Pod', name: 'p' },
        note: 'm',
      },
      {
        count: 3,
        firstAt: at('2026-11-20T22:00:00Z'),
        lastAt: at('2026-11-20T23:00:00Z'),
        reporter: 'kubelet',
        message: 'm',
      },
    ],
  ])('are read from %s', (_, fields, expected) => {
    const text = JSON.stringify({ kind: 'Event', metadata: { name: 'p.1' }, reason: 'r', ...fields }, null, 2);
    const [event] = readManifestText(text).events;
    expect(event).toMatchObject(expected);
    expect(event?.excerpt.text).toMatch(/"(?:message|note)": "m"/);
  });
});
