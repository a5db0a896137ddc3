import { describe, expect, it } from 'vitest';
import type { Cluster, ClusterObject } from '../../src/model/cluster.ts';
import type { JsonObject } from '../../src/model/json.ts';
import { scopeOf } from '../../src/evaluate/object-scope.ts';
import { createExpression } from '../../src/rules/expression.ts';

const conditions = [{ type: 'Progressing', status: 'True', lastTransitionTime: '2026-11-20T23:40:00Z' }];

function askAt(collectedAt: string | undefined, knows: ClusterObject['knows']) {
  const object: ClusterObject = {
    kind: 'TigeraStatus',
    name: 'calico',
    value: { status: { conditions } },
    knows,
    sources: [],
  };
  const collection = collectedAt === undefined ? { basis: 'unknown' } : { basis: 'given', at: Date.parse(collectedAt) };
  const long = createExpression(
    'status.conditions.exists(c, timestamp(collectedAt) - timestamp(c.lastTransitionTime) > duration("15m"))',
  );
  return long.evaluate(scopeOf(object, { collection } as Cluster));
}

describe('collectedAt', () => {
  it.each([['all' as const], [['status.conditions[].type']]])(
    'tells how long it has been so, of what knows %j',
    (knows) => {
      expect(askAt('2026-11-20T23:56:00Z', knows)).toBe(true);
      expect(askAt('2026-11-20T23:44:00Z', knows)).toBe(false);
    },
  );

  it.each([['all' as const], [['status.conditions[].type']]])(
    'leaves it open where the time is unknown, of what knows %j',
    (knows) => {
      expect(askAt(undefined, knows)).toBe('unknown');
    },
  );
});

describe('age', () => {
  const old = createExpression('age > 300');
  const created = { metadata: { creationTimestamp: '2026-11-20T23:40:00Z' } };

  function ask(value: JsonObject, knows: ClusterObject['knows'], collectedAt?: string) {
    const object: ClusterObject = { kind: 'Pod', name: 'calico-node-7k2xq', value, knows, sources: [] };
    const collection =
      collectedAt === undefined ? { basis: 'unknown' } : { basis: 'given', at: Date.parse(collectedAt) };
    return old.evaluate(scopeOf(object, { collection } as Cluster));
  }

  it('is counted from the creation', () => {
    expect(ask(created, 'all', '2026-11-20T23:46:00Z')).toBe(true);
    expect(ask(created, ['metadata.creationTimestamp'], '2026-11-20T23:44:00Z')).toBe(false);
  });

  it('is what a table prints where the creation is not known', () => {
    expect(ask({ printed: { age: 4680 } }, ['printed'])).toBe(true);
    expect(ask({ printed: { age: 12 } }, ['printed'])).toBe(false);
  });

  it('is left open where nothing tells it', () => {
    expect(ask(created, 'all')).toBe('unknown');
    expect(ask({ printed: { status: 'Pending' } }, ['printed'], '2026-11-20T23:46:00Z')).toBe('unknown');
  });
});
