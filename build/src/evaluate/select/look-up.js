import { selectAbsent } from './select-absent.js';
import { selectEvents } from './select-events.js';
import { selectFailures } from './select-failures.js';
import { selectFindings } from './select-findings.js';
import { selectLogs } from './select-logs.js';
import { selectObjects } from './select-objects.js';
import { selectTexts } from './select-texts.js';
/** Finds what a selection asks for, once for the whole bundle. */
export function lookUp(ruleId, selection, entities, context) {
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
