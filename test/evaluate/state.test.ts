import { describe, expect, it } from 'vitest';
import type { Hit } from '../../src/evaluate/hit.ts';
import { stateOf } from '../../src/evaluate/state.ts';

const HOUR = 3_600_000;
const collectedAt = 100 * HOUR;

function at(hoursAgo: number | undefined, fields: Partial<Hit> = {}): Hit {
  const time =
    hoursAgo === undefined ? {} : { firstAt: collectedAt - hoursAgo * HOUR, lastAt: collectedAt - hoursAgo * HOUR };
  return {
    entity: { kind: 'Node', name: 'n' },
    count: 1,
    current: false,
    captures: {},
    evidence: [],
    ...time,
    ...fields,
  };
}

const facts = { hits: [at(0.5)], clears: [] as Hit[], decidedByObjects: false, alternating: false, collectedAt };

describe('stateOf', () => {
  it('is active while the last hit is recent, and historical after that', () => {
    expect(stateOf(facts)).toBe('active');
    expect(stateOf({ ...facts, hits: [at(2)] })).toBe('historical');
    expect(stateOf({ ...facts, hits: [at(undefined)] })).toBe('active');
  });

  it('is active, however old its lines, while an object shows it', () => {
    expect(stateOf({ ...facts, hits: [at(30)], decidedByObjects: true })).toBe('active');
  });

  it('has recovered when something cleared it after the last hit', () => {
    expect(stateOf({ ...facts, hits: [at(0.5)], clears: [at(0.2)] })).toBe('recovered');
    expect(stateOf({ ...facts, hits: [at(0.2)], clears: [at(0.5)] })).toBe('active');
    expect(stateOf({ ...facts, clears: [at(undefined, { current: true })] })).toBe('recovered');
  });

  it('is intermittent when it came back before it was cleared last', () => {
    expect(stateOf({ ...facts, hits: [at(0.9), at(0.5)], clears: [at(0.7), at(0.2)] })).toBe('intermittent');
    expect(stateOf({ ...facts, hits: [at(9), at(5)], clears: [at(7), at(2)] })).toBe('recovered');
    expect(stateOf({ ...facts, alternating: true })).toBe('intermittent');
  });

  it('goes by the order of lines where there are no times', () => {
    const place = (line: number) =>
      at(undefined, { line, evidence: [{ file: 'a.log', line, text: '', selection: 's' }] });
    expect(stateOf({ ...facts, hits: [place(3)], clears: [place(9)] })).toBe('recovered');
    expect(stateOf({ ...facts, hits: [place(9)], clears: [place(3)] })).toBe('active');
  });
});
