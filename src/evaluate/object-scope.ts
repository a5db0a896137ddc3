import type { Cluster, ClusterObject } from '../model/cluster.ts';
import type { Scope } from '../model/expression.ts';
import type { JsonObject } from '../model/json.ts';
import type { FieldKnowledge } from '../model/source.ts';
import { formatUtc } from '../time/timestamp.ts';
import { viewOf } from './object-view.ts';

/**
 * What an expression about an object sees: the object's fields; `collectedAt`, the time of collection as the API writes
 * times; and `age`, for how many seconds the object existed then. So a rule can ask how long something has been so;
 * where that is not known, neither is the answer.
 */
export function scopeOf(object: ClusterObject, cluster: Cluster): Scope {
  let seen = seenOf.get(object);
  if (seen === undefined) seenOf.set(object, (seen = whatIsSeen(object, cluster)));
  const unknownReads = new Set<string>();
  return { variables: viewOf(seen.fields, seen.knows, unknownReads), unknownReads };
}

interface Seen {
  readonly fields: JsonObject;
  readonly knows: FieldKnowledge;
}

/** Dozens of rules ask about the same pod. */
const seenOf = new WeakMap<ClusterObject, Seen>();

function whatIsSeen({ value, knows }: ClusterObject, { collection }: Cluster): Seen {
  const age = ageOf(value, collection.at);
  const fields = {
    ...value,
    ...(collection.at === undefined ? {} : { collectedAt: formatUtc(collection.at) }),
    ...(age === undefined ? {} : { age }),
  };
  // A whole object knows all of itself, and still not these.
  const timeless = knows === 'all' && (collection.at === undefined || age === undefined);
  return { fields, knows: timeless ? [...Object.keys(value), 'metadata', 'spec', 'status'] : knows };
}

/** From its creation, else what a table printed as AGE. */
function ageOf(value: JsonObject, collectedAt: number | undefined): number | undefined {
  const { metadata, printed } = value as {
    readonly metadata?: { readonly creationTimestamp?: string };
    readonly printed?: { readonly age?: number };
  };
  const createdAt = Date.parse(metadata?.creationTimestamp ?? '');
  if (collectedAt === undefined || Number.isNaN(createdAt)) return printed?.age;
  return Math.max(0, (collectedAt - createdAt) / 1000);
}
