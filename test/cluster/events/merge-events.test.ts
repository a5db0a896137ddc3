import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { SourcedEvent } from '../../../src/model/document.ts';
import { mergeEvents } from '../../../src/cluster/events/merge-events.ts';
import { toldEvent } from '../told.ts';

const second = 1_000;
const minute = 60 * second;
const collectedAt = Date.UTC(2026, 10, 20, 23, 59, 0);

// One readiness event as kubectl 1.32 told it three times over, within seconds of each other.
const health =
  'Readiness probe failed: 2024-02-12 14:42:49.280 [INFO][5037] confd/health.go 180: Number of node(s) with BGP peering established = 0';
const peers = 'calico/node is not ready: BIRD is not ready: BGP not established with 10.94.227.28,10.94.227.48';
const inYaml = toldEvent({
  reason: 'Unhealthy',
  message: `(combined from similar events): ${health}\n${peers}\n`,
  reporter: 'kubelet',
  count: 201,
  firstAt: Date.UTC(2026, 10, 20, 22, 46, 20),
  lastAt: Date.UTC(2026, 10, 20, 23, 57, 48),
});
const inTable = toldEvent({
  reason: 'Unhealthy',
  message: `(combined from similar events): ${health}...`,
  lastAge: 113 * second,
  agePrecision: second,
  form: 'table',
  file: 'events.txt',
});
const inDescribe = toldEvent({
  reason: 'Unhealthy',
  message: `(combined from similar events): ${health}\n${peers}`,
  reporter: 'kubelet',
  count: 201,
  lastAge: 114 * second,
  firstAge: 73 * minute,
  agePrecision: second,
  form: 'describe',
  file: 'describe-pod-calico-node-7k2xq.txt',
});

function merge(...events: readonly SourcedEvent[]): ReturnType<typeof mergeEvents> {
  return mergeEvents(events, collectedAt);
}

describe('mergeEvents', () => {
  it('makes one event of the list, the table and the description', () => {
    const events = merge(inTable, inDescribe, inYaml);
    expect(events).toEqual([
      {
        involved: inYaml.involved,
        type: 'Warning',
        reason: 'Unhealthy',
        message: inYaml.message,
        reporter: 'kubelet',
        count: 201,
        firstAt: inYaml.firstAt,
        lastAt: inYaml.lastAt,
        excerpts: [inYaml.excerpt, inDescribe.excerpt, inTable.excerpt],
      },
    ]);
  });

  it('counts ages back from the collection', () => {
    expect(merge(inDescribe)).toMatchObject([
      { count: 201, firstAt: collectedAt - 73 * minute, lastAt: collectedAt - 114 * second },
    ]);
  });

  it('counts ages back from zero where the collection time is unknown, and still merges', () => {
    const [event, ...others] = mergeEvents([inTable, inDescribe], undefined);
    expect(others).toEqual([]);
    expect(event).toMatchObject({ count: 201, firstAt: -73 * minute, lastAt: -114 * second });
  });

  // kubectl describe node, a worker that toggles: NodeNotReady stands there twice with the same words.
  it('keeps what one file lists twice as two events, and finds both again in another file', () => {
    const notReady = {
      involved: { kind: 'Node', name: '10.188.156.137' },
      type: 'Normal',
      reason: 'NodeNotReady',
      message: 'Node 10.188.156.137 status is now: NodeNotReady',
      agePrecision: minute,
      form: 'describe' as const,
      file: 'describe-node.txt',
    };
    const described = [
      toldEvent({ ...notReady, lastAge: 31 * minute, line: 80 }),
      toldEvent({ ...notReady, lastAge: 27 * minute, line: 85 }),
    ];
    const listed = [28, 32].map((age, line) =>
      toldEvent({
        ...notReady,
        involved: { ...notReady.involved, namespace: 'default' },
        lastAge: age * minute,
        form: 'table',
        file: 'events.txt',
        line,
      }),
    );
    expect(merge(...described)).toHaveLength(2);
    const events = merge(...listed, ...described);
    expect(events.map(({ excerpts }) => excerpts.map(({ file, line }) => `${file}:${line}`))).toEqual([
      ['describe-node.txt:80', 'events.txt:1'],
      ['describe-node.txt:85', 'events.txt:0'],
    ]);
    expect(events[0]?.involved).toEqual({ kind: 'Node', name: '10.188.156.137' });
  });

  it('takes a description and a table in one file for two sources', () => {
    expect(
      merge(
        { ...inDescribe, excerpt: { ...inDescribe.excerpt, file: 'all.txt' } },
        { ...inTable, excerpt: { ...inTable.excerpt, file: 'all.txt' } },
      ),
    ).toHaveLength(1);
  });

  // kubectl 1.36 describe pod, pkg/describe: the field path stands before the message.
  it('strips the field path that newer kubectl puts before the message', () => {
    const plain = toldEvent({ lastAt: collectedAt - minute, count: 57 });
    const prefixed = toldEvent({
      ...inDescribe,
      reason: 'BackOff',
      message: 'spec.containers{calico-node}: Back-off restarting failed container',
      lastAge: minute,
      count: 57,
      file: 'describe.txt',
    });
    expect(merge(plain, prefixed)).toMatchObject([{ message: 'Back-off restarting failed container', count: 57 }]);
  });

  it('lets a count grow at its own rate between two commands, and no faster', () => {
    const listed = toldEvent({ count: 201, firstAt: collectedAt - 73 * minute, lastAt: collectedAt - 30 * second });
    const later = { form: 'describe' as const, file: 'd.txt', firstAge: 73 * minute, lastAge: 0, agePrecision: second };
    expect(merge(listed, toldEvent({ ...later, count: 204 }))).toMatchObject([{ count: 204 }]);
    expect(merge(listed, toldEvent({ ...later, count: 260 }))).toHaveLength(2);
  });

  it('prefers the event with the equal count where two containers say the same', () => {
    const at = { firstAt: collectedAt - 60 * minute, lastAt: collectedAt - minute };
    const listed = [toldEvent({ ...at, count: 40, line: 1 }), toldEvent({ ...at, count: 41, line: 30 })];
    const described = [41, 40].map((count, line) =>
      toldEvent({
        count,
        form: 'describe',
        file: 'd.txt',
        line,
        firstAge: 60 * minute,
        lastAge: minute,
        agePrecision: minute,
      }),
    );
    const events = merge(...listed, ...described);
    expect(events.map(({ count, excerpts }) => [count, excerpts.map(({ line }) => line)])).toEqual([
      [40, [1, 1]],
      [41, [30, 0]],
    ]);
  });

  it('pairs in order of time, so that a collection time which is off leaves nothing over', () => {
    const listed = [200, 100].map((seconds, line) => toldEvent({ lastAt: collectedAt - seconds * second, line }));
    const rows = [160, 260].map((seconds, line) =>
      toldEvent({ lastAge: seconds * second, agePrecision: second, form: 'table', file: 'events.txt', line }),
    );
    expect(merge(...listed, ...rows).map(({ excerpts }) => excerpts.map(({ line }) => line))).toEqual([
      [0, 1],
      [1, 0],
    ]);
  });

  it('allows for ages that are printed in hours', () => {
    const listed = toldEvent({ lastAt: collectedAt - 220 * minute });
    const row = { form: 'table' as const, file: 'events.txt', lastAge: 180 * minute };
    expect(merge(listed, toldEvent({ ...row, agePrecision: 60 * minute }))).toHaveLength(1);
    expect(merge(listed, toldEvent({ ...row, agePrecision: minute }))).toHaveLength(2);
  });

  it('knows a message again whose lines were joined on the way into a ticket', () => {
    const joined = { ...inDescribe, message: inDescribe.message.replace('\n', ' ') };
    expect(merge(inYaml, joined)).toHaveLength(1);
  });

  it('merges an event whose time a table could not print', () => {
    const { lastAge: _, agePrecision: __, ...unknown } = inTable;
    expect(merge(unknown, inYaml)).toMatchObject([{ lastAt: inYaml.lastAt, count: 201 }]);
  });

  it.each([
    ['another time', { lastAge: 10 * minute }],
    ['another message', { message: 'Liveness probe failed: ...' }],
    ['another namespace', { involved: { ...inTable.involved, namespace: 'calico-system' } }],
    ['another type', { type: 'Normal' }],
    ['another reason', { reason: 'Killing' }],
    ['another object', { involved: { ...inTable.involved, name: 'calico-node-9wz4m' } }],
  ])('keeps %s apart', (_, difference) => {
    expect(merge(inYaml, { ...inTable, ...difference })).toHaveLength(2);
  });

  it('takes the namespace from the source that shows it', () => {
    const { kind, name } = inYaml.involved;
    expect(merge({ ...inDescribe, involved: { kind, name } }, inTable)).toMatchObject([{ involved: inYaml.involved }]);
  });

  it('sorts by last time, then by place, what has no time last', () => {
    const events = merge(
      toldEvent({ reason: 'D' }),
      toldEvent({ reason: 'C', lastAt: 2, line: 2 }),
      toldEvent({ reason: 'B', lastAt: 2, line: 1 }),
      toldEvent({ reason: 'A', lastAt: 1, line: 3 }),
    );
    expect(events.map(({ reason }) => reason)).toEqual(['A', 'B', 'C', 'D']);
  });

  const anyEvent = fc
    .record({
      form: fc.constantFrom('json', 'yaml', 'describe', 'table'),
      file: fc.constantFrom('a', 'b', 'c'),
      count: fc.integer({ min: 1, max: 4 }),
      lastAge: fc.option(fc.integer({ min: 0, max: 300_000 }), { nil: undefined }),
      message: fc.constantFrom('Back-off restarting failed container', 'Back-off...', 'other'),
    })
    .map(({ lastAge, ...rest }) => toldEvent({ ...rest, ...(lastAge === undefined ? {} : { lastAge }) }));
  const manyEvents = fc
    .array(anyEvent, { maxLength: 25 })
    .map((events) => events.map((event, line) => ({ ...event, excerpt: { ...event.excerpt, line } })));

  it('comes to the same whatever the order, and loses no text', () => {
    fc.assert(
      fc.property(
        manyEvents.chain((events) =>
          fc.tuple(fc.constant(events), fc.shuffledSubarray(events, { minLength: events.length })),
        ),
        ([events, shuffled]) => {
          const merged = merge(...events);
          expect(merge(...shuffled)).toEqual(merged);
          expect(merged.flatMap(({ excerpts }) => excerpts)).toHaveLength(events.length);
          for (const { excerpts } of merged) {
            const sources = excerpts.map(({ line }) => `${events[line]?.form} ${events[line]?.excerpt.file}`);
            expect(new Set(sources).size).toBe(sources.length);
          }
        },
      ),
    );
  });
});
