import type { SecretSpan } from '../secret-span.ts';
import { spansOf } from '../spans-of.ts';
import { WORD_START } from '../word-start.ts';

/** `{"` in base64 is `eyJ`, and that once more `ZXlK`, as the data of a Secret holds a token. */
const ENCODED_JSON = new RegExp(String.raw`(${WORD_START})((?:eyJ|ZXlK)[\w+/-]{17,}={0,2}(?:\.[\w-]+){0,4})`, 'g');

/**
 * JSON Web Tokens (RFC 7519), whole or cut short, and all other JSON objects in base64, since what is worth encoding is
 * mostly a credential: `.dockerconfigjson`, the state of a login.
 */
export function findJsonWebTokens(line: string): Iterable<SecretSpan> {
  return spansOf(line, ENCODED_JSON, 'json-web-token');
}
