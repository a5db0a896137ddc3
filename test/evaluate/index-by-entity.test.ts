import fc from 'fast-check';
import { expect, test } from 'vitest';
import { indexByEntity } from '../../src/evaluate/index-by-entity.ts';
import { concerns } from '../../src/model/entity.ts';
import type { Entity } from '../../src/model/finding.ts';

const name = fc.constantFrom('a', 'b', 'c');
const entity: fc.Arbitrary<Entity> = fc.oneof(
  fc.constant<Entity>({ kind: 'Cluster', name: 'cluster' }),
  fc.record({ kind: fc.constantFrom('Node', 'File'), name }),
  fc.record({ kind: fc.constant('Pod'), name, namespace: name, node: name }, { requiredKeys: ['kind', 'name'] }),
);

test('what counts for an entity is found as by asking about each thing, in the same order', () => {
  fc.assert(
    fc.property(fc.array(entity, { maxLength: 30 }), entity, (things, subject) => {
      const found = indexByEntity(things, (thing) => thing)(subject);
      expect(found).toEqual(things.filter((thing) => concerns(thing, subject)));
    }),
  );
});
