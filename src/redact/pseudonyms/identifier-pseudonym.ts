import { createKeyedHash } from './keyed-hash.ts';

const DIGITS = 32;

/** What stands for an identifier that means nothing but itself, in hex digits: the same one under the same key. */
export function identifierPseudonym(identifier: string, key: Uint8Array): string {
  const hash = createKeyedHash(key)('identifier', identifier);
  return Buffer.from(hash).toString('hex').slice(0, DIGITS);
}
