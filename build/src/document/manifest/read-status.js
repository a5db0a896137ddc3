import { readErrorLine } from '../error-text.js';
import { fieldAt } from '../kubectl/field-at.js';
/** The API server's error in JSON or YAML (`kind: Status`, `status: Failure`), read as kubectl would print it. */
export function readStatus(value) {
    const message = fieldAt(value, 'message');
    if (fieldAt(value, 'kind') !== 'Status' || fieldAt(value, 'status') !== 'Failure' || typeof message !== 'string') {
        return undefined;
    }
    const reason = fieldAt(value, 'reason');
    return readErrorLine(`Error from server${typeof reason === 'string' && /^\w+$/.test(reason) ? ` (${reason})` : ''}: ${message}`);
}
