import type { CollectionFailure, Document } from '../model/document.ts';
import { readErrorLine } from './error-text.ts';
import type { FileReading } from './file-reading.ts';
import { logOrigin } from './log-origin.ts';

/**
 * Reads what a command wrote beside its output (`*.stderr`). Only errors count: kubectl warns of much, and says of an
 * empty list that it found nothing.
 */
export function* readErrorOutput(text: string, { path, forms }: FileReading): Generator<Document, void, undefined> {
  forms.add('messages');
  for (const [place, line] of text.split('\n').entries()) {
    const error = readErrorLine(line);
    if (error === undefined) continue;
    forms.add('error');
    yield { type: 'failure', failure: ofLog({ ...error, file: path, line: place + 1 }) };
  }
}

/** An error where a log should be is of that log, if it does not say itself of what it is. */
export function ofLog(failure: CollectionFailure): CollectionFailure {
  const { namespace, pod, container, previous } = logOrigin(failure.file.replace(/\.stderr$/, ''), '');
  if (pod === undefined) return failure;
  return {
    of: { kind: 'Pod', name: pod, ...(namespace === undefined ? {} : { namespace }) },
    ...(container === undefined ? {} : { container }),
    ...(previous ? { previous } : {}),
    ...failure,
    what: 'logs',
  };
}
