import type { AlarmLevel } from '../model/alarm.ts';
import type { VerdictStatus } from '../model/analysis.ts';
import type { Severity } from '../model/rule.ts';
import type { BurstShape } from '../model/unexplained.ts';
import type { ArchiveRow, Failure } from './archive-row.ts';
import type { Dimension } from './dimension.ts';
import type { KnownBy } from './know-clusters.ts';

/** What many archives have in common: `fleet.json`, and what the other formats are drawn from. */
export interface Fleet {
  readonly schema: 'mustread.dev/fleet/v1';
  readonly tool: FleetTool;
  /** How the archives came out: `faulty`, `clear`, …, `failed`. */
  readonly results: readonly Group<VerdictStatus | 'failed'>[];
  readonly clusters: number;
  readonly dimensions: Readonly<Record<Dimension, readonly Group[]>>;
  /** The most spread first. */
  readonly findings: readonly FleetFinding[];
  /** Clusters of which there is more than one archive. */
  readonly histories: readonly ClusterHistory[];
  /** Templates of warnings and errors that no rule knows, the most unusual first; rarer ones are left out. */
  readonly unexplained: readonly FleetTemplate[];
  /** Lines in all, also of templates that are left out. */
  readonly unexplainedLines: number;
  readonly gaps: FleetGaps;
  /** In order of their paths; all else names them by their place here, from 0. */
  readonly archives: readonly FleetArchive[];
}

export interface FleetTool {
  readonly name: 'mustread';
  readonly version: string;
  readonly rules: { readonly count: number; readonly digest: string };
}

/** Archives, and how many clusters they are of. */
export interface Selection {
  readonly archives: readonly number[];
  readonly clusters: number;
}

export interface Group<Value extends string = string> extends Selection {
  readonly value: Value;
}

export interface FleetFinding {
  readonly rule: string;
  readonly title: string;
  readonly severity: Severity;
  /** Sure, and there when the bundle was collected. */
  readonly present: Selection;
  /** Present, and nothing else accounts for it. */
  readonly cause: Selection;
  readonly suspected: Selection;
  readonly past: Selection;
  /** The present ones. */
  readonly by: Readonly<Record<Dimension, readonly Group[]>>;
}

export interface FleetTemplate extends Selection {
  /** As of an archive's analysis, with wildcards where archives differ. */
  readonly template: string;
  readonly component: string;
  /** The most severe. */
  readonly level: AlarmLevel;
  /** Lines. */
  readonly count: number;
  readonly logs: number;
  readonly nodes: number;
  /** ISO 8601, UTC. */
  readonly first?: string;
  readonly last?: string;
  /** In most archives that have it. */
  readonly shape: BurstShape;
  /** 0 to 1, to two digits, against the rest of the fleet. */
  readonly unusual: number;
  /** Why it is known to mean nothing. */
  readonly benign?: string;
}

export interface ClusterHistory {
  readonly cluster: number;
  /** A sample of its nodes' names, as last seen. */
  readonly nodes: readonly string[];
  /** By what it was known again, in its later archives. */
  readonly knownBy: readonly KnownBy[];
  readonly course: Course;
  /** In order of time. Copies of one archive are one visit. */
  readonly visits: readonly Visit[];
}

/** From the first visit to the last. */
export type Course = 'recovered' | 'same cause' | 'other cause' | 'broke' | 'no fault' | 'not told';

/** What changed since the visit before; empty for the first. */
export interface Visit {
  readonly archive: number;
  readonly appeared: readonly string[];
  readonly resolved: readonly string[];
  /** Present before, and now unknown for want of data. */
  readonly outOfSight: readonly string[];
}

/** What was not understood, or lacking; what would help most archives first. */
export interface FleetGaps {
  readonly missing: readonly (Group & { readonly rules: readonly string[] })[];
  readonly files: readonly (Group & { readonly files: number })[];
  /** Archives in which no known way of collecting was recognised. */
  readonly looseFiles: Selection;
  readonly truncated: Selection;
  readonly failures: readonly Group<Failure>[];
}

export type FleetArchive = ArchiveRow & {
  /** From 1, in the order in which clusters were first seen; absent where the archive failed. */
  readonly cluster?: number;
  /** By what the cluster was known again; absent where it was not seen before. */
  readonly knownBy?: KnownBy;
};
