import { readErrorLine, readResourceError } from './error-text.js';
import { logOrigin } from './log-origin.js';
/**
 * Reads what was told of a failed collection: a command's standard error (`*.stderr`), or a file that a layout keeps
 * for errors. Of messages only errors count: kubectl warns of much, and says of an empty list that it found nothing.
 */
export function* readErrorOutput(text, { path, place, forms }) {
    forms.add('messages');
    const told = jsonErrors(text)?.map((error) => ({
        line: 1,
        ...(readResourceError(error) ?? unplaced(error, place?.resource)),
    }));
    for (const failure of told ?? lineErrors(text)) {
        forms.add('error');
        yield { type: 'failure', failure: ofLog({ ...failure, file: path }) };
    }
}
function lineErrors(text) {
    return text.split('\n').flatMap((line, place) => {
        const error = readErrorLine(line);
        return error === undefined ? [] : [{ ...error, line: place + 1 }];
    });
}
/** troubleshoot.sh keeps a list of errors, or a map from what was asked for to the error. */
function jsonErrors(text) {
    if (!/^\s*[[{]/.test(text))
        return undefined;
    try {
        const value = JSON.parse(text);
        return Object.values(value).flatMap((error) => (typeof error === 'string' ? error : []));
    }
    catch {
        return undefined;
    }
}
function unplaced(error, resource) {
    return { what: resource ?? 'unknown', error };
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
