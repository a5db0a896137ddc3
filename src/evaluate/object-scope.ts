import type { Cluster, ClusterObject } from '../model/cluster.ts';
import type { Scope } from '../model/expression.ts';
import { unknownValue } from '../model/unknown-value.ts';
import { formatUtc } from '../time/timestamp.ts';
import { viewOf } from './object-view.ts';

/**
 * What an expression about an object sees: the object's fields, and `collectedAt`, the time of collection as the API
 * writes times. So a rule can ask how long something has been so; where the time is not known, neither is the answer.
 */
export function scopeOf({ value, knows }: ClusterObject, { collection }: Cluster): Scope {
  const unknownReads = new Set<string>();
  const fields = Object.defineProperty({ ...value }, 'collectedAt', {
    enumerable: true,
    get(): string {
      if (collection.at !== undefined) return formatUtc(collection.at);
      unknownReads.add('collectedAt');
      throw unknownValue('collectedAt');
    },
  });
  return { variables: viewOf(fields, knows, unknownReads), unknownReads };
}
