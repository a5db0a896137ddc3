import type { SecretSpan } from '../secret-span.ts';
import { spansOf } from '../spans-of.ts';
import { WORD_START } from '../word-start.ts';

/** gzip's first bytes in base64, and that once more, as the data of a Secret holds a release of Helm. */
const PACKED = new RegExp(String.raw`(${WORD_START})((?:H4sI|SDRzS)[A-Za-z0-9+/]{20,}={0,2})`, 'g');

/** Packed copies of whole objects, as Rancher leaves them in annotations and Helm in its releases. */
export function findPackedData(line: string): Iterable<SecretSpan> {
  return spansOf(line, PACKED, 'packed-data');
}
