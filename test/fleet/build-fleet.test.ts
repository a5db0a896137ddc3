import { describe, expect, it } from 'vitest';
import type { ArchiveRecord } from '../../src/fleet/archive-record.ts';
import { buildFleet } from '../../src/fleet/build-fleet.ts';
import type { Fleet } from '../../src/fleet/fleet.ts';
import { analysed, failed, finding, tool } from './records.ts';

function fleetOf(...records: readonly ArchiveRecord[]): Fleet {
  return buildFleet(records, tool);
}

const nodes = ['n1', 'n2', 'n3'];

describe('buildFleet', () => {
  it('counts a finding by archives and by clusters, and breaks it down', () => {
    const findings = [finding('crash'), finding('symptom', { cause: false })];
    const { findings: counted } = fleetOf(
      analysed(
        { path: 'a', findings, kubernetes: '1.28.15', calico: '3.26.4', collectedAt: '2026-03-01T00:00:00Z' },
        nodes,
      ),
      analysed(
        { path: 'b', findings, kubernetes: '1.9.1', calico: 'v3.26.1', collectedAt: '2026-04-01T00:00:00Z' },
        nodes,
      ),
      analysed({ path: 'c', findings, provider: 'eks', kubernetes: 'strange' }, ['m1', 'm2']),
      analysed({ path: 'd', findings: [finding('crash', { state: 'recovered', cause: false })] }),
      analysed({ path: 'e', findings: [finding('crash', { outcome: 'suspected', cause: false })] }),
      failed('f'),
    );
    expect(counted[0]).toMatchObject({
      rule: 'crash',
      present: { archives: [0, 1, 2], clusters: 2 },
      cause: { archives: [0, 1, 2], clusters: 2 },
      past: { archives: [3] },
      suspected: { archives: [4] },
      by: {
        provider: [
          { value: 'eks', archives: [2], clusters: 1 },
          { value: 'iks', archives: [0, 1], clusters: 1 },
        ],
        kubernetes: [{ value: '1.9' }, { value: '1.28' }, { value: 'unknown' }],
        calico: [
          { value: '3.26', archives: [0, 1] },
          { value: 'unknown', archives: [2] },
        ],
        month: [{ value: '2026-03' }, { value: '2026-04' }, { value: 'unknown' }],
      },
    });
    expect(counted[1]).toMatchObject({ rule: 'symptom', cause: { archives: [] } });
  });

  it('tells how a cluster went, with what is out of sight apart from what is resolved', () => {
    const { histories } = fleetOf(
      analysed({ path: 'later', collectedAt: '2026-03-02T00:00:00Z', findings: [finding('third')] }, nodes, {
        missing: [{ what: 'logs', rules: ['second'] }],
      }),
      analysed(
        { path: 'first', collectedAt: '2026-03-01T00:00:00Z', findings: [finding('one'), finding('second')] },
        nodes,
      ),
      analysed({ path: 'well', collectedAt: '2026-03-03T00:00:00Z' }, nodes),
      analysed({ path: 'well again', sha256: 'sha256:well', collectedAt: '2026-03-03T00:00:00Z' }, nodes),
      analysed({ path: 'other' }, ['m1', 'm2']),
    );
    expect(histories).toEqual([
      {
        cluster: 2,
        nodes,
        knownBy: ['nodes'],
        course: 'recovered',
        visits: [
          { archive: 1, appeared: [], resolved: [], outOfSight: [] },
          { archive: 0, appeared: ['third'], resolved: ['one'], outOfSight: ['second'] },
          { archive: 2, appeared: [], resolved: ['third'], outOfSight: [] },
        ],
      },
    ]);
  });

  it.each([
    [['x'], ['x', 'y'], 'same cause'],
    [['x'], ['y'], 'other cause'],
    [[], ['x'], 'broke'],
    [['x'], [], 'recovered'],
    [[], [], 'no fault'],
  ])('calls %j and then %j: %s', (before, after, course) => {
    const [first, second] = [before, after].map((rules, place) =>
      analysed(
        {
          path: String(place),
          collectedAt: `2026-03-0${place + 1}T00:00:00Z`,
          findings: rules.map((rule) => finding(rule)),
        },
        nodes,
      ),
    );
    const { histories } = fleetOf(...[first, second].filter((record) => record !== undefined));
    expect(histories[0]?.course).toBe(course);
  });

  it('ranks what is lacking by how many archives it would help', () => {
    const { gaps, results } = fleetOf(
      analysed({ path: 'a' }, nodes, {
        missing: [
          { what: 'events', rules: ['x'] },
          { what: 'logs', rules: ['x'] },
        ],
        files: [{ shape: 'etcd-*.bin', files: 3 }],
      }),
      analysed({ path: 'b', layouts: ['loose files'], truncated: true }, nodes, {
        missing: [{ what: 'logs', rules: ['y'] }],
        files: [{ shape: 'etcd-*.bin', files: 1 }],
      }),
      failed('c'),
    );
    expect(gaps).toMatchObject({
      missing: [
        { value: 'logs', archives: [0, 1], clusters: 1, rules: ['x', 'y'] },
        { value: 'events', archives: [0] },
      ],
      files: [{ value: 'etcd-*.bin', archives: [0, 1], files: 4 }],
      looseFiles: { archives: [1] },
      truncated: { archives: [1] },
      failures: [{ value: 'unreadable', archives: [2], clusters: 0 }],
    });
    expect(results.map(({ value, archives }) => [value, archives])).toEqual([
      ['clear', [0, 1]],
      ['failed', [2]],
    ]);
  });
});
