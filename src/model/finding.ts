import type { Effect, FindingState, Reference, Severity, SpreadName } from './rule.ts';

export interface Entity {
  readonly kind: 'Cluster' | 'Node' | 'Pod' | 'File';
  readonly name: string;
  readonly namespace?: string;
  /** The node that a pod runs on, where it is known. */
  readonly node?: string;
}

/** What shows it: an excerpt of the bundle, with the line that counts and its neighbours. */
export interface Evidence {
  readonly file: string;
  /** 1-based line of `text`. */
  readonly line: number;
  /** The line (or lines) as it stood. */
  readonly text: string;
  /** The selection of the rule that it was found for. */
  readonly selection: string;
  /** ISO 8601, UTC. */
  readonly time?: string;
  /** Offsets in `text` of what matched. */
  readonly mark?: { readonly from: number; readonly to: number };
  readonly context?: { readonly before: readonly string[]; readonly after: readonly string[] };
}

export interface Missing {
  /** A name of the source catalogue: `describe-pod`, `logs`, `secrets`, … */
  readonly what: string;
  /** For which entities; empty: for the whole cluster. */
  readonly of: readonly string[];
  /** The command that would collect it. */
  readonly collect: string;
  /** The command that would collect it for all entities at once, where there is a shorter one. */
  readonly collectAll?: string;
  /** Why it is not there, where the bundle says. */
  readonly because?: string;
}

export type InstanceOutcome = 'matched' | 'suspected';

export interface Instance {
  readonly entity: Entity;
  readonly outcome: InstanceOutcome;
  readonly state: FindingState;
  readonly count: number;
  readonly firstSeen?: string;
  readonly lastSeen?: string;
  readonly summary: string;
  readonly captures: Readonly<Record<string, string>>;
  /** Never empty: nothing is said without a place. */
  readonly evidence: readonly [Evidence, ...Evidence[]];
  /** Evidence that was found and not listed. */
  readonly moreEvidence: number;
  /** Rules with a finding on the same entity that accounts for this one. */
  readonly explainedBy: readonly string[];
  /** What would confirm a suspicion. */
  readonly missing: readonly Missing[];
}

export interface CommonFactor {
  readonly factor: string;
  readonly value: string;
  /** `4/4`: affected nodes that have the value, of all affected. */
  readonly affected: string;
  /** `0/9`: the same for the other nodes. */
  readonly others: string;
  /** Fisher's exact test, two-sided. */
  readonly p: number;
  /** No exception on either side. */
  readonly perfect: boolean;
  /** Too few nodes for the numbers to mean much. */
  readonly few: boolean;
  /** Factors that part the nodes in the same way. */
  readonly sameAs: readonly string[];
}

export interface RemedyStep {
  readonly do: string;
  /** One command a line. */
  readonly run?: string;
  readonly effect: Effect;
}

export interface Finding {
  readonly rule: string;
  readonly title: string;
  readonly severity: Severity;
  readonly component: string;
  readonly tags: readonly string[];
  readonly outcome: InstanceOutcome;
  readonly state: FindingState;
  /** Over the nodes; absent for findings of the cluster, or where the nodes are not known. */
  readonly spread?: SpreadName;
  /** Affected nodes of all nodes that are known. */
  readonly affected?: { readonly nodes: readonly string[]; readonly of: number };
  readonly summary: string;
  readonly instances: readonly Instance[];
  /** Further entities for which it could not be told; absent where there are none. */
  readonly unknownFor?: readonly Entity[];
  /** Rules of this analysis' findings that this one accounts for. */
  readonly explains: readonly string[];
  /** Rules of this analysis' findings that account for all of this one. */
  readonly explainedBy: readonly string[];
  /** Findings that would explain this one, were they confirmed. */
  readonly suspectedCauses: readonly string[];
  readonly commonFactors: readonly CommonFactor[];
  readonly remedy: readonly RemedyStep[];
  readonly references: readonly Reference[];
}

/** How one rule came out. */
export type Outcome = 'matched' | 'suspected' | 'clear' | 'unknown' | 'notApplicable';
