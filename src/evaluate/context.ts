import type { Cluster } from '../model/cluster.ts';
import type { LogHits } from '../model/hit.ts';
import type { RuleResult } from '../model/rule-result.ts';
import type { ClusterIndex } from './cluster-index.ts';
import type { LogShelf } from './log-shelf.ts';
import type { ObjectShelf } from './object-shelf.ts';

/** All that a rule can look at. */
export interface EvaluationContext {
  readonly cluster: Cluster;
  readonly index: ClusterIndex;
  readonly objects: ObjectShelf;
  readonly logs: LogShelf;
  /** By pattern id (see `scan-patterns.ts`). */
  readonly logHits: ReadonlyMap<string, readonly LogHits[]>;
  /** Rules that were evaluated before. */
  readonly results: ReadonlyMap<string, RuleResult>;
}
