import type {
  ClockStatement,
  CollectedCommand,
  CollectionFailure,
  FileSummary,
  Listing,
  LogOrigin,
  SourcedEvent,
  TextLines,
} from './document.ts';
import type { JsonObject } from './json.ts';
import type { Problem } from './problem.ts';
import type { Excerpt, FieldKnowledge, ObjectSource } from './source.ts';

/** An object with all that its sources tell of it. */
export interface ClusterObject {
  readonly kind: string;
  readonly name: string;
  readonly namespace?: string;
  readonly uid?: string;
  /** Merged: most structured source first, field by field. */
  readonly value: JsonObject;
  /** What any of the sources would have shown. */
  readonly knows: FieldKnowledge;
  /** Most structured first; never empty. */
  readonly sources: readonly ObjectSource[];
}

/**
 * An event, merged over its sources, with its times made absolute. Where no collection time is known, ages are counted
 * back from zero, so that they order and space events without naming a date.
 */
export interface ClusterEvent {
  readonly involved: SourcedEvent['involved'];
  readonly type: string;
  readonly reason: string;
  readonly message: string;
  readonly reporter?: string;
  readonly count: number;
  readonly firstAt?: number;
  readonly lastAt?: number;
  /** Most structured first; never empty. */
  readonly excerpts: readonly Excerpt[];
}

/** A log that was collected: whose it is, and what it spans. */
export interface ClusterLog extends LogOrigin {
  /** Milliseconds since the epoch, of the first and last line with a time. */
  readonly firstAt?: number;
  readonly lastAt?: number;
  readonly yearless?: boolean;
}

export type Provider =
  'iks' | 'roks' | 'openshift' | 'eks' | 'aks' | 'gke' | 'k3s' | 'microk8s' | 'kind' | 'rke2' | 'unknown';

export type NetworkPlugin =
  'calico' | 'canal' | 'flannel' | 'openshift-sdn' | 'ovn-kubernetes' | 'cilium' | 'kindnet' | 'none' | 'unknown';

/** What tells a cluster from every other, whatever its nodes are called. */
export interface ClusterIdentifier {
  readonly of: IdentifierKind;
  readonly id: string;
}

export type IdentifierKind =
  | 'kube-system' // the uid of the namespace
  | 'openshift' // spec.clusterID of the ClusterVersion
  | 'ibm-cloud'; // the id of the cluster in IBM Cloud

export interface CollectionTime {
  /** Milliseconds since the epoch; absent where nothing in the bundle tells. */
  readonly at?: number;
  readonly basis: ClockStatement['basis'] | 'unknown';
  readonly file?: string;
}

/** The cluster as the bundle shows it. Everything after this phase reads only this and the hits. */
export interface Cluster {
  /** By kind. Every list is sorted by namespace and name. */
  readonly objects: ReadonlyMap<string, readonly ClusterObject[]>;
  /** Sorted by last time, then by place. */
  readonly events: readonly ClusterEvent[];
  readonly logs: readonly ClusterLog[];
  readonly texts: readonly TextLines[];
  readonly listings: readonly Listing[];
  readonly failures: readonly CollectionFailure[];
  readonly commands: readonly CollectedCommand[];
  readonly files: readonly FileSummary[];
  /** `runbook`, `cluster-info dump`, `loose files`, … as recognised. */
  readonly layouts: readonly string[];
  readonly provider: Provider;
  /** The surest first. */
  readonly identifiers: readonly ClusterIdentifier[];
  readonly networkPlugin: NetworkPlugin;
  readonly versions: { readonly kubernetes?: string; readonly calico?: string };
  readonly collection: CollectionTime;
  readonly problems: readonly Problem[];
}
