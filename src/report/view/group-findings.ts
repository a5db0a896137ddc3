import type { Finding } from '../../model/finding.ts';
import { isPresentState } from '../../model/present-state.ts';

/** A finding that nothing else accounts for, with all that it accounts for, directly or through another. */
export interface CauseGroup {
  readonly cause: Finding;
  readonly symptoms: readonly Finding[];
}

export interface GroupedFindings {
  readonly causes: readonly CauseGroup[];
  readonly suspected: readonly Finding[];
  /** Recovered and historical. */
  readonly past: readonly Finding[];
}

/** Every finding comes out exactly once; the order of the analysis is kept within each group. */
export function groupFindings(findings: readonly Finding[]): GroupedFindings {
  const live = findings.filter(({ state }) => isPresentState(state));
  const matched = new Set(live.filter(({ outcome }) => outcome === 'matched').map(({ rule }) => rule));
  const isExplained = ({ explainedBy }: Finding) => explainedBy.some((rule) => matched.has(rule));

  const rootOf = new Map<Finding, Finding>();
  for (const finding of live) {
    if (!isExplained(finding)) follow(finding, finding);
  }
  // Findings that explain each other in a circle have no root; they stand for themselves rather than get lost.
  const shown = live.filter((finding) => !rootOf.has(finding));
  return {
    causes: shown
      .filter(({ outcome }) => outcome === 'matched')
      .map((cause) => ({ cause, symptoms: live.filter((finding) => rootOf.get(finding) === cause) })),
    suspected: shown.filter(({ outcome }) => outcome === 'suspected'),
    past: findings.filter((finding) => !live.includes(finding)),
  };

  function follow(cause: Finding, root: Finding): void {
    for (const finding of live) {
      if (rootOf.has(finding) || !isExplained(finding) || !finding.explainedBy.includes(cause.rule)) continue;
      rootOf.set(finding, root);
      follow(finding, root);
    }
  }
}
