import type { Entity } from '../../model/finding.ts';
import type { Selection } from '../../model/rule.ts';
import type { EvaluationContext } from '../context.ts';
import type { Lookup } from './lookup.ts';
import { selectAbsent } from './select-absent.ts';
import { selectEvents } from './select-events.ts';
import { selectFailures } from './select-failures.ts';
import { selectFindings } from './select-findings.ts';
import { selectLogs } from './select-logs.ts';
import { selectObjects } from './select-objects.ts';
import { selectTexts } from './select-texts.ts';

/** Finds what a selection asks for, once for the whole bundle. */
export function lookUp(
  ruleId: string,
  selection: Selection,
  entities: readonly Entity[],
  context: EvaluationContext,
): Lookup {
  const { source, name } = selection;
  switch (source.type) {
    case 'object':
      return selectObjects(name, source.object, context);
    case 'absent':
      return selectAbsent(name, source.absent, entities, context);
    case 'event':
      return selectEvents(selection, source.event, context);
    case 'log':
      return selectLogs(ruleId, selection, source.log, context);
    case 'file':
      return selectTexts(selection, source.file, context);
    case 'failure':
      return selectFailures(selection, source.failure, context);
    case 'finding':
      return selectFindings(name, source.finding, context);
  }
}
