import { describe, expect, it } from 'vitest';
import { commonFactors } from '../../src/diagnose/common-factors.ts';
import { fisherExact } from '../../src/diagnose/fisher.ts';
import type { Cluster, ClusterObject } from '../../src/model/cluster.ts';

function node(name: string, labels: Record<string, string>, kernel = '5.4.0'): ClusterObject {
  return {
    kind: 'Node',
    name,
    knows: 'all',
    sources: [],
    value: { metadata: { name, labels }, status: { nodeInfo: { kernelVersion: kernel } } },
  };
}

function clusterOf(nodes: readonly ClusterObject[]): Cluster {
  return { objects: new Map([['Node', nodes]]) } as unknown as Cluster;
}

const zone = 'topology.kubernetes.io/zone';

describe('fisherExact', () => {
  it.each([
    // R 4.2: fisher.test(matrix(c(4,0,0,9),2))$p.value = 0.001398601
    [{ affectedWith: 4, affectedWithout: 0, othersWith: 0, othersWithout: 9 }, 0.001398601],
    // The tea tasting of Fisher's book, 3 of 4 right: 0.4857143
    [{ affectedWith: 3, affectedWithout: 1, othersWith: 1, othersWithout: 3 }, 0.4857143],
    [{ affectedWith: 1, affectedWithout: 0, othersWith: 0, othersWithout: 1 }, 1],
  ])('of %o', (counts, p) => {
    expect(fisherExact(counts)).toBeCloseTo(p, 6);
  });
});

describe('commonFactors', () => {
  const nodes = Array.from({ length: 13 }, (_, index) =>
    node(`n${index}`, {
      [zone]: index < 4 ? 'dal12' : `dal1${index % 2}`,
      pool: index < 4 ? 'b' : 'a',
      odd: `${index % 2}`,
    }),
  );

  it('names what parts the affected from the others, once for all that say the same', () => {
    expect(commonFactors(['n0', 'n1', 'n2', 'n3'], clusterOf(nodes))).toEqual([
      {
        factor: 'zone',
        value: 'dal12',
        affected: '4/4',
        others: '0/9',
        p: 0.0014,
        perfect: true,
        few: false,
        sameAs: ['label pool b'],
      },
    ]);
  });

  it('names a perfect factor of few nodes with a warning', () => {
    const [factor] = commonFactors(['n0', 'n1'], clusterOf([...nodes.slice(0, 2), ...nodes.slice(4, 7)]));
    expect(factor).toMatchObject({ factor: 'zone', affected: '2/2', others: '0/3', perfect: true, few: true });
  });

  it('says nothing of a coincidence, of all nodes, or of none', () => {
    expect(commonFactors(['n0', 'n5', 'n8'], clusterOf(nodes))).toEqual([]);
    expect(
      commonFactors(
        nodes.map(({ name }) => name),
        clusterOf(nodes),
      ),
    ).toEqual([]);
    expect(commonFactors([], clusterOf(nodes))).toEqual([]);
  });
});
