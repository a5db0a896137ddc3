import { isEncodedPair } from '../encoded-pair.ts';
import type { SecretSpan } from '../secret-span.ts';
import { spansOf } from '../spans-of.ts';
import { WORD_START } from '../word-start.ts';

const AFTER_SCHEME = new RegExp(String.raw`(${WORD_START}basic[ \t]+)([A-Za-z0-9+/_-]{4,4096}={0,2})`, 'gi');
/** `curl -u user:password`; wget and others spell it `--user`. */
const OPTION = /((?<!\S)(?:-u|--user)[ \t=]+["']?[^\s:"']{1,100}:)([^\s"']+)/g;

export function* findBasicAuth(line: string): Generator<SecretSpan> {
  yield* spansOf(line, AFTER_SCHEME, 'basic-auth', isEncodedPair);
  yield* spansOf(line, OPTION, 'basic-auth');
}
