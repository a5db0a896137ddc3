import { describe, expect, it } from 'vitest';
import type { Hit } from '../../src/evaluate/hit.ts';
import { recentHits } from '../../src/evaluate/recent-hits.ts';
import type { Selection } from '../../src/model/rule.ts';

const MINUTE = 60_000;
const collectedAt = 1_000 * MINUTE;
const selection: Selection = {
  name: 'failed',
  source: { type: 'event', event: {} },
  atLeast: 1,
  clusterWide: false,
};

function seen(minutesAgo: number | undefined): Hit {
  return {
    entity: { kind: 'Node', name: 'n' },
    count: 1,
    current: false,
    captures: {},
    evidence: [],
    ...(minutesAgo === undefined ? {} : { lastAt: collectedAt - minutesAgo * MINUTE }),
  };
}

describe('recentHits', () => {
  it('leaves out what was last seen longer ago', () => {
    const hits = [seen(40), seen(15), seen(2), seen(undefined)];
    expect(recentHits({ ...selection, recent: 15 * MINUTE }, hits, collectedAt)).toEqual(hits.slice(1));
  });

  it('leaves all where the rule does not ask', () => {
    const hits = [seen(40)];
    expect(recentHits(selection, hits, collectedAt)).toEqual(hits);
  });
});
