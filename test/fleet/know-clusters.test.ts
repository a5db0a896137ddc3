import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { knowClusters, type Sighting } from '../../src/fleet/know-clusters.ts';

function seen(names: string, provider = 'iks'): Sighting {
  return { provider, nodes: names.split(' ') };
}

describe('knowClusters', () => {
  it('knows a cluster again though a node came and another went', () => {
    expect(knowClusters([seen('a b c'), seen('x y z'), seen('b c d'), seen('c d e')])).toEqual([1, 2, 1, 1]);
  });

  it('takes clusters that share fewer than half of their nodes for two', () => {
    expect(knowClusters([seen('a b c d'), seen('a b x y z')])).toEqual([1, 2]);
  });

  it('does not know a cluster by one name, nor one without names', () => {
    const none: Sighting = { provider: 'iks', nodes: [] };
    expect(knowClusters([seen('minikube'), seen('minikube'), none, none])).toEqual([1, 2, 3, 4]);
  });

  it('tells equal names of two providers apart, and takes an unknown provider for either', () => {
    expect(knowClusters([seen('a b'), seen('a b', 'eks'), seen('a b', 'unknown')])).toEqual([1, 2, 1]);
    expect(knowClusters([seen('a b', 'unknown'), seen('a b', 'eks'), seen('a b', 'iks')])).toEqual([1, 1, 2]);
  });

  it('gives each sighting a number, and every number up to the highest', () => {
    const sighting = fc.record({
      provider: fc.constantFrom('iks', 'eks', 'unknown'),
      nodes: fc.array(fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f'), { maxLength: 5 }),
    });
    fc.assert(
      fc.property(fc.array(sighting), (sightings) => {
        const numbers = knowClusters(sightings);
        const distinct = [...new Set(numbers)];
        expect(numbers).toHaveLength(sightings.length);
        expect(distinct).toEqual(distinct.map((_, place) => place + 1));
      }),
    );
  });
});
