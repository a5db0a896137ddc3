import type { Finding } from './finding.ts';
import { isPresentState } from '../model/present-state.ts';
import { severities, type Severity } from './rule.ts';

type Judged = Pick<Finding, 'outcome' | 'state' | 'severity'>;

/** Whether a finding is sure, and was there when the bundle was collected. */
export function isPresent({ outcome, state }: Omit<Judged, 'severity'>): boolean {
  return outcome === 'matched' && isPresentState(state);
}

/** Whether a present finding is at least this severe. */
export function reaches(findings: readonly Judged[], least: Severity): boolean {
  return findings.some(
    (finding) => isPresent(finding) && severities.indexOf(finding.severity) <= severities.indexOf(least),
  );
}
