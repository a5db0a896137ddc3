import { readErrorLine } from './error-text.js';
import { logOrigin } from './log-origin.js';
/**
 * Reads what a command wrote beside its output (`*.stderr`). Only errors count: kubectl warns of much, and says of an
 * empty list that it found nothing.
 */
export function* readErrorOutput(text, { path, forms }) {
    forms.add('messages');
    for (const [place, line] of text.split('\n').entries()) {
        const error = readErrorLine(line);
        if (error === undefined)
            continue;
        forms.add('error');
        yield { type: 'failure', failure: ofLog({ ...error, file: path, line: place + 1 }) };
    }
}
/** An error where a log should be is of that log, if it does not say itself of what it is. */
export function ofLog(failure) {
    const { namespace, pod, container, previous } = logOrigin(failure.file.replace(/\.stderr$/, ''), '');
    if (pod === undefined)
        return failure;
    return {
        of: { kind: 'Pod', name: pod, ...(namespace === undefined ? {} : { namespace }) },
        ...(container === undefined ? {} : { container }),
        ...(previous ? { previous } : {}),
        ...failure,
        what: 'logs',
    };
}
