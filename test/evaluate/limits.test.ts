import { describe, expect, it } from 'vitest';
import type { Hit } from '../../src/evaluate/hit.ts';
import { reachesLimits } from '../../src/evaluate/limits.ts';
import type { Selection } from '../../src/model/rule.ts';
import { createPattern } from '../../src/rules/pattern.ts';

const MINUTE = 60_000;
const base: Selection = {
  name: 's',
  source: { type: 'event', event: {} },
  atLeast: 1,
  clusterWide: false,
};

function hit(fields: Partial<Hit>): Hit {
  return { entity: { kind: 'Node', name: 'n' }, count: 1, current: false, captures: {}, evidence: [], ...fields };
}

describe('reachesLimits', () => {
  it('counts an event as often as Kubernetes counted it', () => {
    expect(reachesLimits({ ...base, atLeast: 5 }, [hit({ count: 5 })])).toBe(true);
    expect(reachesLimits({ ...base, atLeast: 5 }, [hit({ count: 4 })])).toBe(false);
    expect(reachesLimits({ ...base, atMost: 3 }, [hit({ count: 4 })])).toBe(false);
  });

  it('spreads a counted event over its time before it looks at a window', () => {
    const spread = [hit({ count: 60, firstAt: 0, lastAt: 59 * MINUTE })];
    expect(reachesLimits({ ...base, atLeast: 10, within: 10 * MINUTE }, spread)).toBe(true);
    expect(reachesLimits({ ...base, atLeast: 12, within: 10 * MINUTE }, spread)).toBe(false);
  });

  it('counts changes between reasons, not events', () => {
    const at = (minute: number, reason: string, line: number) =>
      hit({ firstAt: minute * MINUTE, lastAt: minute * MINUTE, reason, line });
    const flapping = [
      at(0, 'NodeReady', 1),
      at(13, 'NodeNotReady', 2),
      at(13, 'NodeReady', 3),
      at(17, 'NodeNotReady', 4),
    ];
    const alternates = ['NodeReady', 'NodeNotReady'];
    expect(reachesLimits({ ...base, alternates, atLeast: 3, within: 60 * MINUTE }, flapping)).toBe(true);
    expect(reachesLimits({ ...base, alternates, atLeast: 3, within: 3 * MINUTE }, flapping)).toBe(false);
    expect(reachesLimits({ ...base, alternates, atLeast: 3 }, flapping.slice(0, 3))).toBe(false);
  });

  it('finds a sequence in order and inside its window only', () => {
    const sequence = [createPattern('one'), createPattern('two')];
    const step = (number: number, minute: number) => hit({ step: number, lastAt: minute * MINUTE });
    expect(reachesLimits({ ...base, sequence, within: 5 * MINUTE }, [step(1, 3), step(0, 1)])).toBe(true);
    expect(reachesLimits({ ...base, sequence, within: 5 * MINUTE }, [step(0, 3), step(1, 1)])).toBe(false);
    expect(reachesLimits({ ...base, sequence, within: MINUTE }, [step(0, 1), step(1, 3)])).toBe(false);
  });
});
