import type { CollectionFailure } from '../../model/document.ts';
import type { JsonObject } from '../../model/json.ts';
import { readErrorLine } from '../error-text.ts';
import { fieldAt } from '../kubectl/field-at.ts';

/** The API server's error in JSON or YAML (`kind: Status`, `status: Failure`), read as kubectl would print it. */
export function readStatus(value: JsonObject): Omit<CollectionFailure, 'file' | 'line'> | undefined {
  const message = fieldAt(value, 'message');
  if (fieldAt(value, 'kind') !== 'Status' || fieldAt(value, 'status') !== 'Failure' || typeof message !== 'string') {
    return undefined;
  }
  const reason = fieldAt(value, 'reason');
  return readErrorLine(
    `Error from server${typeof reason === 'string' && /^\w+$/.test(reason) ? ` (${reason})` : ''}: ${message}`,
  );
}
