import type { Expression } from './expression.ts';
import type { Template } from './template.ts';

/** A rule after loading: checked, with its patterns and conditions compiled. `docs/rules.md` describes the language. */
export const severities = ['critical', 'warning', 'info'] as const;
export type Severity = (typeof severities)[number];

export type Scope = 'cluster' | 'node' | 'pod';
export type Effect = 'none' | 'disruptive' | 'destructive';
export type SpreadName = 'one' | 'few' | 'some' | 'most' | 'all';
export type LogLevel = 'debug' | 'info' | 'warning' | 'error' | 'fatal';

/** A regex in RE2's syntax, matched in linear time. */
export interface Pattern {
  readonly source: string;
  /**
   * Every text that matches has one string of each of these sets, if letters of ASCII are compared in either case; none
   * where nothing could be found. The first is the one to look for. A text with U+017F or U+212A may lack them, since
   * these match `s` and `k` under `(?i)`. Derived from the pattern, never written by an author.
   */
  readonly literals: readonly (readonly string[])[];
  /** Whether it matches: several times faster than `match`. */
  test(text: string): boolean;
  /** The same for a text in which a literal of the first set was found. */
  testFound(text: string): boolean;
  /** The named captures of the first match, or undefined. `at` and `end` are offsets in `text`. */
  match(text: string): PatternMatch | undefined;
  readonly captureNames: readonly string[];
}

export interface PatternMatch {
  readonly at: number;
  readonly end: number;
  readonly captures: Readonly<Record<string, string>>;
}

export interface ObjectMatch {
  readonly kind: string;
  readonly name?: string;
  readonly namespace?: string;
  readonly labels?: Readonly<Record<string, string>>;
  readonly where?: Expression;
  /** Values taken from the object for the summary, by name. */
  readonly capture?: Readonly<Record<string, Expression>>;
}

export interface EventMatch {
  readonly of?: string;
  readonly name?: string;
  readonly namespace?: string;
  readonly reason?: readonly string[];
  readonly type?: string;
  /** Who reported it: `kubelet`, `node-controller`, … */
  readonly reporter?: string;
  readonly match?: Pattern;
}

export interface LogMatch {
  readonly component?: readonly string[];
  readonly namespace?: string;
  readonly pod?: string;
  readonly container?: string;
  readonly previous?: boolean;
  readonly level?: readonly LogLevel[];
  readonly match?: Pattern;
}

export interface FindingMatch {
  readonly rule: string;
  readonly state?: readonly FindingState[];
  readonly spread?: readonly SpreadName[];
}

export interface TextMatch {
  readonly source: string;
  readonly match: Pattern;
}

/** What could not be collected, by the error that stands where the output should be. */
export interface FailureMatch {
  /** `logs`, or the plural of a resource: `secrets`. */
  readonly what?: string;
  readonly match: Pattern;
}

export type SelectionSource =
  | { readonly type: 'object'; readonly object: ObjectMatch }
  | { readonly type: 'event'; readonly event: EventMatch }
  | { readonly type: 'log'; readonly log: LogMatch }
  | { readonly type: 'file'; readonly file: TextMatch }
  | { readonly type: 'failure'; readonly failure: FailureMatch }
  | { readonly type: 'finding'; readonly finding: FindingMatch }
  | { readonly type: 'absent'; readonly absent: ObjectMatch };

export interface Unless {
  readonly match: Pattern;
  /** Milliseconds. */
  readonly before: number;
  readonly after: number;
}

export interface Selection {
  readonly name: string;
  readonly source: SelectionSource;
  readonly atLeast: number;
  readonly atMost?: number;
  /** Milliseconds. */
  readonly within?: number;
  /** Milliseconds before the time of collection; what is older does not count. */
  readonly recent?: number;
  readonly sequence?: readonly Pattern[];
  readonly alternates?: readonly string[];
  readonly unless?: Unless;
  /** Looked for once and joined to every instance. */
  readonly clusterWide: boolean;
}

export type FindingState = 'active' | 'intermittent' | 'recovered' | 'historical';

export interface Remedy {
  readonly do: Template;
  readonly run?: Template;
  readonly effect: Effect;
}

export interface Reference {
  readonly title: string;
  readonly url: string;
}

export interface Applicability {
  /** semver ranges; absent: any version, also an unknown one. */
  readonly calico?: string;
  readonly kubernetes?: string;
  readonly provider?: readonly string[];
  readonly networkPlugin?: readonly string[];
}

export interface Rule {
  readonly id: string;
  readonly title: string;
  readonly severity: Severity;
  readonly component: string;
  readonly scope: Scope;
  readonly tags: readonly string[];
  readonly appliesTo: Applicability;
  readonly detect: readonly Selection[];
  readonly condition: Expression;
  readonly clearedBy?: Selection;
  readonly summary: Template;
  readonly explains: readonly string[];
  readonly remedy: readonly Remedy[];
  readonly references: readonly Reference[];
  /** The rule's file, for messages. */
  readonly file: string;
}

export interface RuleSet {
  /** Sorted by id. */
  readonly rules: readonly Rule[];
  /** `sha256:` over the rule files' texts. */
  readonly digest: string;
}
