import type { Cluster, ClusterObject } from '../model/cluster.ts';
import type { Scope } from '../model/expression.ts';
import { formatUtc } from '../time/timestamp.ts';
import { viewOf } from './object-view.ts';

/**
 * What an expression about an object sees: the object's fields, and `collectedAt`, the time of collection as the API
 * writes times. So a rule can ask how long something has been so; where the time is not known, neither is the answer.
 */
export function scopeOf({ value, knows }: ClusterObject, { collection }: Cluster): Scope {
  const unknownReads = new Set<string>();
  if (collection.at !== undefined) {
    const fields = { ...value, collectedAt: formatUtc(collection.at) };
    return { variables: viewOf(fields, knows, unknownReads), unknownReads };
  }
  // A whole object knows all of itself, and still not the time.
  const shown = knows === 'all' ? [...Object.keys(value), 'metadata', 'spec', 'status'] : knows;
  return { variables: viewOf(value, shown, unknownReads), unknownReads };
}
