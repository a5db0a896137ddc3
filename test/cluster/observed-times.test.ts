import { describe, expect, it } from 'vitest';
import { createObservedTimes } from '../../src/cluster/observed-times.ts';
import { told, toldEvent } from './told.ts';

const at = (minute: number): string => `2026-11-20T23:${String(minute).padStart(2, '0')}:00Z`;
const ms = (minute: number): number => Date.UTC(2026, 10, 20, 23, minute);

describe('createObservedTimes', () => {
  it('sees heartbeats, leases, containers, transitions and creations, the latest first', () => {
    const observed = createObservedTimes();
    observed.addObject(
      told({
        kind: 'Node',
        name: 'n',
        value: {
          metadata: { creationTimestamp: at(1) },
          status: { conditions: [{ type: 'Ready', lastHeartbeatTime: at(7), lastTransitionTime: at(2) }] },
        },
      }),
    );
    observed.addObject(told({ kind: 'Lease', name: 'n', file: 'leases.yaml', value: { spec: { renewTime: at(8) } } }));
    observed.addObject(
      told({
        kind: 'Pod',
        name: 'p',
        value: {
          status: {
            containerStatuses: [
              {
                state: { running: { startedAt: at(5) } },
                lastState: { terminated: { startedAt: at(3), finishedAt: at(4) } },
              },
            ],
            initContainerStatuses: [{ state: { terminated: { finishedAt: at(6) } } }],
          },
        },
      }),
    );
    observed.addEvent(toldEvent({ lastAt: ms(9) }));
    observed.addEvent(toldEvent({ lastAge: 60_000 }));
    observed.add(ms(10), 'calico-node.log');
    observed.add(undefined, 'bird.log');
    expect(observed.latest().map((observation) => observation.at)).toEqual([10, 9, 8, 7, 6, 5, 4, 3, 2, 1].map(ms));
    expect(observed.latest()[2]).toEqual({ at: ms(8), file: 'leases.yaml' });
  });

  it('is not misled by fields of another shape', () => {
    const observed = createObservedTimes();
    observed.addObject(
      told({
        kind: 'Node',
        name: 'n',
        value: {
          metadata: null,
          spec: { renewTime: 'soon' },
          status: { conditions: ['Ready', null, { lastHeartbeatTime: 17 }], containerStatuses: { a: 1 } },
        },
      }),
    );
    expect(observed.latest()).toEqual([]);
  });

  it('keeps the same times whatever the order they come in', () => {
    const times = Array.from({ length: 50 }, (_, minute) => ({ at: ms(minute), file: `f${minute % 3}` }));
    const [ascending, descending] = [times, times.toReversed()].map((list) => {
      const observed = createObservedTimes();
      for (const time of list) observed.add(time.at, time.file);
      return observed.latest();
    });
    expect(ascending).toEqual(descending);
    expect(ascending?.[0]).toEqual({ at: ms(49), file: 'f1' });
  });
});
