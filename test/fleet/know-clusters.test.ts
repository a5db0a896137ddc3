import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { knowClusters, type Sighting } from '../../src/fleet/know-clusters.ts';
import type { IdentifierKind } from '../../src/model/cluster.ts';

function seen(names: string, provider = 'iks'): Sighting {
  return { provider, identifiers: [], nodes: names.split(' ') };
}

/** With identifiers such as `{ openshift: 'x' }`. */
function told(names: string, ids: Partial<Record<IdentifierKind, string>>): Sighting {
  const identifiers = Object.entries(ids).map(([of, id]) => ({ of: of as IdentifierKind, id }));
  return { ...seen(names), identifiers };
}

function numbers(sightings: readonly Sighting[]): readonly number[] {
  return knowClusters(sightings).map(({ cluster }) => cluster);
}

describe('knowClusters', () => {
  it('knows a cluster again though a node came and another went', () => {
    expect(numbers([seen('a b c'), seen('x y z'), seen('b c d'), seen('c d e')])).toEqual([1, 2, 1, 1]);
  });

  it('takes clusters that share fewer than half of their nodes for two', () => {
    expect(numbers([seen('a b c d'), seen('a b x y z')])).toEqual([1, 2]);
  });

  it('does not know a cluster by one name, nor one without names', () => {
    const none: Sighting = { provider: 'iks', identifiers: [], nodes: [] };
    expect(numbers([seen('minikube'), seen('minikube'), none, none])).toEqual([1, 2, 3, 4]);
  });

  it('tells equal names of two providers apart, and takes an unknown provider for either', () => {
    expect(numbers([seen('a b'), seen('a b', 'eks'), seen('a b', 'unknown')])).toEqual([1, 2, 1]);
    expect(numbers([seen('a b', 'unknown'), seen('a b', 'eks'), seen('a b', 'iks')])).toEqual([1, 1, 2]);
  });

  it('knows a cluster by its identifier, though all of its nodes were replaced, and says so', () => {
    const sightings = [
      told('a b', { 'kube-system': '1', openshift: 'x' }),
      told('c d', { openshift: 'x' }),
      seen('c d'),
      told('e f', { 'kube-system': '1' }),
    ];
    expect(knowClusters(sightings)).toEqual([
      { cluster: 1 },
      { cluster: 1, knownBy: 'openshift' },
      { cluster: 1, knownBy: 'nodes' },
      { cluster: 1, knownBy: 'kube-system' },
    ]);
  });

  it('tells clusters with equal names of nodes apart by their identifiers', () => {
    expect(numbers([told('a b', { openshift: 'x' }), told('a b', { openshift: 'y' })])).toEqual([1, 2]);
    expect(numbers([told('a b', { openshift: 'x' }), told('a b', { 'kube-system': '1' })])).toEqual([1, 1]);
  });

  it('remembers the nodes of a cluster over an archive that shows none', () => {
    const none = { ...told('', { 'kube-system': '1' }), nodes: [] };
    expect(numbers([told('a b', { 'kube-system': '1' }), none, seen('a b')])).toEqual([1, 1, 1]);
  });

  it('gives each sighting a number, and every number up to the highest', () => {
    const sighting = fc.record({
      provider: fc.constantFrom('iks', 'eks', 'unknown'),
      identifiers: fc.array(
        fc.record({
          of: fc.constantFrom<IdentifierKind>('kube-system', 'ibm-cloud'),
          id: fc.constantFrom('1', '2'),
        }),
        { maxLength: 2 },
      ),
      nodes: fc.array(fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f'), { maxLength: 5 }),
    });
    fc.assert(
      fc.property(fc.array(sighting), (sightings) => {
        const given = numbers(sightings);
        const distinct = [...new Set(given)];
        expect(given).toHaveLength(sightings.length);
        expect(distinct).toEqual(distinct.map((_, place) => place + 1));
      }),
    );
  });
});
