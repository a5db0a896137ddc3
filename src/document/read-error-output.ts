import type { CollectionFailure, Document } from '../model/document.ts';
import { readErrorLine, readResourceError } from './error-text.ts';
import type { FileReading } from './file-reading.ts';
import { logOrigin } from './log-origin.ts';

/**
 * Reads what was told of a failed collection: a command's standard error (`*.stderr`), or a file that a layout keeps
 * for errors. Of messages only errors count: kubectl warns of much, and says of an empty list that it found nothing.
 */
export function* readErrorOutput(
  text: string,
  { path, place, forms }: FileReading,
): Generator<Document, void, undefined> {
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

type Told = Omit<CollectionFailure, 'file'>;

function lineErrors(text: string): readonly Told[] {
  return text.split('\n').flatMap((line, place) => {
    const error = readErrorLine(line);
    return error === undefined ? [] : [{ ...error, line: place + 1 }];
  });
}

/** troubleshoot.sh keeps a list of errors, or a map from what was asked for to the error. */
function jsonErrors(text: string): readonly string[] | undefined {
  if (!/^\s*[[{]/.test(text)) return undefined;
  try {
    const value: unknown = JSON.parse(text);
    return Object.values(value as object).flatMap((error) => (typeof error === 'string' ? error : []));
  } catch {
    return undefined;
  }
}

function unplaced(error: string, resource: string | undefined): Omit<Told, 'line'> {
  return { what: resource ?? 'unknown', error };
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
