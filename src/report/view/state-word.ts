import type { InstanceOutcome } from '../../model/finding.ts';
import type { FindingState } from '../../model/rule.ts';

const WORDS: Readonly<Record<FindingState, string>> = {
  active: 'active at collection',
  intermittent: 'comes and goes',
  recovered: 'recovered',
  historical: 'in the past',
};

export function stateWord(outcome: InstanceOutcome, state: FindingState): string {
  return outcome === 'suspected' ? `suspected, ${WORDS[state]}` : WORDS[state];
}
