import type { Result } from 'sarif';
import { entityKey } from '../../model/entity.ts';
import type { Finding, Instance } from '../../model/finding.ts';
import { stateWord } from '../view/state-word.ts';
import { levelOf } from './level.ts';
import { entityLocation, evidenceLocation } from './location.ts';
import { messageText } from './message-text.ts';

/** One instance of a finding. `ruleIndex` is the place of its rule in the run's list of rules. */
export function instanceResult(
  { rule, severity }: Finding,
  instance: Instance,
  ruleIndex: number,
  titleOf: (rule: string) => string,
): Result {
  const { entity, outcome, state, count, evidence, explainedBy } = instance;
  const [proof, ...more] = evidence;
  const related = more.map((one, at) => ({ id: at + 1, ...evidenceLocation(one) }));
  return {
    ruleId: rule,
    ruleIndex,
    level: levelOf(severity, outcome, state),
    message: { text: messageText(messageOf(instance, titleOf)) },
    locations: [{ ...evidenceLocation(proof), logicalLocations: [entityLocation(entity)] }],
    ...(related.length === 0 ? {} : { relatedLocations: related }),
    occurrenceCount: Math.max(1, count),
    // What it is and of whom, so that it is known again in the next bundle, whatever line it stands in there. The name
    // is the one that GitHub looks for.
    partialFingerprints: { primaryLocationLineHash: `${rule}:${entityKey(entity)}` },
    suppressions: [],
    properties: {
      severity,
      outcome,
      state,
      ...(instance.firstSeen === undefined ? {} : { firstSeen: instance.firstSeen }),
      ...(instance.lastSeen === undefined ? {} : { lastSeen: instance.lastSeen }),
      ...(explainedBy.length === 0 ? {} : { explainedBy }),
    },
  };
}

function messageOf({ summary, outcome, state, explainedBy }: Instance, titleOf: (rule: string) => string): string {
  const causes = explainedBy.map(titleOf).join('; ');
  const explained = causes === '' ? '' : ` Accounted for by: ${causes}.`;
  return `${summary} (${stateWord(outcome, state)})${explained}`;
}
