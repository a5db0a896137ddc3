import type { ClusterIdentifier, NetworkPlugin, Provider } from './cluster.ts';
import type { Finding, Missing } from './finding.ts';
import type { HouseWords } from './house-words.ts';
import type { Problem } from './problem.ts';
import type { Unexplained } from './unexplained.ts';

/** The contract with other programs: what `--format json` writes, and what every other format is drawn from. */
export interface Analysis {
  readonly schema: 'mustread.dev/analysis/v1';
  readonly tool: {
    readonly name: 'mustread';
    readonly version: string;
    readonly rules: { readonly count: number; readonly digest: string };
  };
  readonly bundle: {
    readonly name: string;
    readonly sha256: string;
    readonly layouts: readonly string[];
    /** Contents as unpacked, in bytes. */
    readonly bytes: number;
    readonly entries: number;
    /** ISO 8601, UTC. */
    readonly collectedAt?: string;
    readonly collectedAtSource: string;
    readonly truncated: boolean;
  };
  readonly cluster: {
    readonly provider: Provider;
    readonly networkPlugin: NetworkPlugin;
    /** The surest first; absent where the bundle holds none. */
    readonly identifiers?: readonly ClusterIdentifier[];
    readonly kubernetes?: string;
    readonly calico?: string;
    readonly nodes: { readonly total: number; readonly ready: number; readonly unknown: number };
    /** What is still running: `calico-node` 3 of 5 ready. */
    readonly components: readonly ComponentHealth[];
  };
  /** Clusters of which files lie in the same input, each looked at on its own; absent where there are none. */
  readonly otherClusters?: readonly OtherCluster[];
  readonly verdict: { readonly status: VerdictStatus; readonly headline: string; readonly nextStep?: string };
  readonly triage: readonly TriageStep[];
  readonly findings: readonly Finding[];
  readonly outcomes: {
    readonly matched: readonly string[];
    readonly suspected: readonly string[];
    readonly clear: readonly string[];
    readonly unknown: readonly { readonly rule: string; readonly missing: readonly Missing[] }[];
    readonly notApplicable: readonly { readonly rule: string; readonly because: string }[];
  };
  readonly nodes: readonly NodeRow[];
  readonly timeline: readonly TimelineItem[];
  readonly coverage: Coverage;
  /** Absent in analyses that were made before there was such a thing. */
  readonly unexplained?: Unexplained;
  readonly problems: readonly Problem[];
  /** The text of the organisation that had it made; absent where it has none. */
  readonly house?: HouseWords;
}

export interface OtherCluster {
  /** 1-based, for `--cluster`. */
  readonly number: number;
  readonly nodes: readonly string[];
  /** ISO 8601, UTC. */
  readonly collectedAt?: string;
  readonly status: VerdictStatus;
  readonly headline: string;
}

export type VerdictStatus = 'faulty' | 'suspect' | 'clear' | 'inconclusive';

export interface ComponentHealth {
  readonly name: string;
  readonly namespace: string;
  readonly ready: number;
  readonly total: number;
}

/** A question of the decision tree, in the order in which a support engineer asks. */
export interface TriageStep {
  readonly question: string;
  readonly answer: 'yes' | 'no' | 'unknown' | 'not asked';
  /** One sentence with the numbers. */
  readonly because: string;
  /** Rules with findings that belong to this question. */
  readonly findings: readonly string[];
}

export interface NodeRow {
  readonly name: string;
  readonly ready: 'True' | 'False' | 'Unknown' | 'not collected';
  readonly readyReason?: string;
  readonly networkUnavailable: 'True' | 'False' | 'Unknown' | 'not set' | 'not collected';
  readonly cordoned: boolean;
  readonly calicoNode:
    | {
        readonly pod: string;
        readonly namespace: string;
        readonly status: string;
        readonly ready: boolean;
        readonly restarts?: number;
      }
    | 'missing'
    | 'not collected';
  readonly zone?: string;
  readonly pool?: string;
  readonly version?: string;
  /** Rules with active or intermittent findings on this node. */
  readonly findings: readonly string[];
}

export interface TimelineItem {
  /** ISO 8601, UTC. */
  readonly from: string;
  readonly to?: string;
  readonly kind: 'event' | 'condition' | 'log' | 'restart' | 'collected';
  /** A node's name, or absent for the cluster. */
  readonly node?: string;
  readonly text: string;
  readonly count: number;
  readonly severity: 'bad' | 'good' | 'neutral';
  readonly rule?: string;
  readonly file?: string;
  readonly line?: number;
}

export interface Coverage {
  readonly collected: readonly {
    readonly what: string;
    readonly of: string;
    /** A listing of all of them was collected: what it does not name is not there. Absent where none was. */
    readonly complete?: true;
    readonly files: readonly string[];
  }[];
  readonly missing: readonly (Missing & { readonly blocks: readonly string[] })[];
  readonly failed: readonly {
    readonly what: string;
    readonly file: string;
    readonly line: number;
    readonly error: string;
  }[];
  /** What the failures have in common, one sentence each. */
  readonly failedTogether: readonly string[];
  /** Commands that collect all that is missing, in an order to run them. */
  readonly collectNext: readonly string[];
  readonly files: readonly {
    readonly path: string;
    readonly bytes: number;
    readonly understoodAs: string;
    /** The way of collecting that the file shows, where it shows one. */
    readonly layout?: string;
  }[];
}
