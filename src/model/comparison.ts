import type { VerdictStatus } from './analysis.ts';
import type { Entity, InstanceOutcome } from './finding.ts';
import type { FindingState, Severity } from './rule.ts';

/**
 * What became of something between two bundles. `lost` was known before and can't be told now, so that it is never
 * taken for resolved.
 */
export const changeKinds = ['new', 'lost', 'changed', 'still', 'resolved'] as const;
export type ChangeKind = (typeof changeKinds)[number];

/** The contract with other programs: what `mustread diff --format json` writes. */
export interface Comparison {
  readonly schema: 'mustread.dev/comparison/v1';
  readonly before: ComparedSide;
  readonly after: ComparedSide;
  /** Sentences on what makes the two hard to compare. */
  readonly cautions: readonly string[];
  /** Of findings. */
  readonly counts: Readonly<Record<ChangeKind, number>>;
  /** In the order of `changeKinds`, the most severe first within each. */
  readonly findings: readonly FindingChange[];
  /** Nodes of which something differs, by name. */
  readonly nodes: readonly NodeChange[];
  /** Versions, provider, network plugin, what is running. */
  readonly cluster: readonly ValueChange[];
}

export interface ComparedSide {
  readonly name: string;
  readonly sha256: string;
  /** ISO 8601, UTC. */
  readonly collectedAt?: string;
  readonly truncated: boolean;
  readonly status: VerdictStatus;
  readonly headline: string;
  readonly rules: { readonly count: number; readonly digest: string };
}

export interface FindingChange {
  readonly rule: string;
  readonly title: string;
  readonly severity: Severity;
  readonly component: string;
  readonly change: ChangeKind;
  /** As the bundle says that has it, the later one where both do. */
  readonly summary: string;
  readonly values: readonly ValueChange[];
  readonly instances: readonly InstanceChange[];
}

export interface InstanceChange {
  /** As the later bundle names it, where it does. */
  readonly entity: Entity;
  readonly change: ChangeKind;
  /** Why it counts as resolved, lost or new, where that isn't plain. */
  readonly because?: string;
  readonly values: readonly ValueChange[];
  readonly before?: InstanceSide;
  readonly after?: InstanceSide;
}

export interface InstanceSide {
  readonly outcome: InstanceOutcome;
  readonly state: FindingState;
  readonly count: number;
  readonly summary: string;
  /** Where the first evidence stands, in that bundle. */
  readonly place: { readonly file: string; readonly line: number };
}

export interface NodeChange {
  readonly name: string;
  readonly change: 'added' | 'removed' | 'changed' | 'lost';
  readonly values: readonly ValueChange[];
}

/** A side that does not tell is left out. */
export interface ValueChange {
  readonly what: string;
  readonly before?: string;
  readonly after?: string;
}
