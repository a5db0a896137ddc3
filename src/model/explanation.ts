import type { ExpressionPart, Truth } from './expression.ts';
import type { Entity, Evidence, Missing, Outcome } from './finding.ts';
import type { FindingState } from './rule.ts';

/** Why a rule came out as it did: what each of its selections asked for, where it looked, and what it found. */
export interface RuleExplanation {
  readonly rule: string;
  readonly title: string;
  readonly outcome: Outcome;
  /** Why it does not apply; then nothing was looked for. */
  readonly because?: string;
  /** What it was asked about, the most telling first. */
  readonly entities: readonly EntityExplanation[];
}

export interface EntityExplanation {
  readonly entity: Entity;
  readonly outcome: Outcome;
  readonly state?: FindingState;
  /** On the outcome, and on the state. */
  readonly why: string;
  readonly selections: readonly SelectionExplanation[];
  /** What would show that it is over; only where there is something to be over. */
  readonly clearedBy?: SelectionExplanation;
  readonly condition: ExpressionPart;
  /** Rules that account for it on this entity. */
  readonly explainedBy: readonly string[];
}

export interface SelectionExplanation {
  readonly name: string;
  readonly truth: Truth;
  /** In words. */
  readonly asksFor: string;
  /** Its limits in words; none is the empty text. */
  readonly limits: string;
  readonly lookedAt: readonly string[];
  /** Occurrences that were found, be they enough or not. */
  readonly found: number;
  readonly evidence: readonly Evidence[];
  readonly missing: readonly Missing[];
}
