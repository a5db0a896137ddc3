import type { Result } from 'sarif';
import type { FindingState, Severity } from '../../model/rule.ts';
import type { InstanceOutcome } from '../../model/finding.ts';

type Level = NonNullable<Result['level']>;

const LEVELS: Readonly<Record<Severity, Level>> = { critical: 'error', warning: 'warning', info: 'note' };

export function levelOfSeverity(severity: Severity): Level {
  return LEVELS[severity];
}

/**
 * What is over is a note, and a suspicion never an error. Suspicions are no results of the kind `review`: these must have
 * the level `none` (SARIF 2.1.0, 3.27.10), which viewers hide.
 */
export function levelOf(severity: Severity, outcome: InstanceOutcome, state: FindingState): Level {
  if (state === 'recovered' || state === 'historical') return 'note';
  const level = LEVELS[severity];
  return outcome === 'suspected' && level === 'error' ? 'warning' : level;
}
