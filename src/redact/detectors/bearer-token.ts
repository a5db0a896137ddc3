import type { SecretSpan } from '../secret-span.ts';
import { spansOf } from '../spans-of.ts';
import { WORD_START } from '../word-start.ts';

const AFTER_SCHEME = new RegExp(String.raw`(${WORD_START}bearer[ \t]+)([\w.~+/=-]{8,})`, 'gi');
/** In a header the scheme may be any, and the rest of it is the credential. RFC 9110, section 11.6.2. */
const IN_HEADER =
  /(authorization\\?["']?[ \t]*[:=][ \t[]{0,4}\\?["']?(?:bearer|token|basic|negotiate|apikey)[ \t]+)([^\s"'\\,\]}]+)/gi;

const COOKIE = /(\b(?:set-)?cookie\\?["']?[ \t]*:[ \t[]{0,4}\\?["']?)([^"'\\\]]+)/gi;

export function* findBearerTokens(line: string): Generator<SecretSpan> {
  yield* spansOf(line, AFTER_SCHEME, 'bearer-token', isNoWord);
  yield* spansOf(line, IN_HEADER, 'bearer-token');
  yield* spansOf(line, COOKIE, 'bearer-token', (text) => text.includes('='));
}

/** Sentences speak of `bearer authentication`; a token has digits, or is longer than a word. */
function isNoWord(text: string): boolean {
  return /\d/.test(text) || text.length >= 24;
}
