import type { VerdictStatus } from '../model/analysis.ts';
import type { ClusterIdentifier, NetworkPlugin, Provider } from '../model/cluster.ts';
import type { InstanceOutcome } from '../model/finding.ts';
import type { FindingState, Severity } from '../model/rule.ts';

/** What a batch tells of one archive: a line of `batch.jsonl`. */
export type ArchiveRow = AnalysedRow | FailedRow;

interface GivenArchive {
  /** As the command line leads to it, with slashes. */
  readonly path: string;
}

export interface AnalysedRow extends GivenArchive {
  readonly status: 'analysed';
  /** `sha256:` over the bytes of the file. */
  readonly sha256: string;
  /** Of the file, packed. */
  readonly bytes: number;
  /** Relative to the output directory. */
  readonly report: string;
  readonly analysis: string;
  readonly verdict: VerdictStatus;
  readonly headline: string;
  /** ISO 8601, UTC. */
  readonly collectedAt?: string;
  /** It ended too early, or was cut at a limit. */
  readonly truncated: boolean;
  readonly layouts: readonly string[];
  readonly provider: Provider;
  readonly networkPlugin: NetworkPlugin;
  /** What tells its cluster from every other, the surest first; empty where only its nodes' names do. */
  readonly identifiers: readonly ClusterIdentifier[];
  readonly kubernetes?: string;
  readonly calico?: string;
  readonly nodes: { readonly total: number; readonly ready: number; readonly unknown: number };
  readonly findings: readonly RowFinding[];
}

export interface RowFinding {
  readonly rule: string;
  readonly title: string;
  readonly severity: Severity;
  readonly outcome: InstanceOutcome;
  readonly state: FindingState;
  /** Present, and nothing else that was found accounts for it. */
  readonly cause: boolean;
  /** How many nodes have it; absent for the cluster as a whole. */
  readonly nodes?: number;
}

export interface FailedRow extends GivenArchive {
  readonly status: 'failed';
  readonly failure: Failure;
  /** One sentence. */
  readonly reason: string;
}

export type Failure =
  | 'unreadable' // nothing in it is understood, or it can't be read at all
  | 'time-limit'
  | 'memory-limit'
  | 'crashed'; // a bug, or the worker was ended from outside
