import { createHmac } from 'node:crypto';

/** HMAC-SHA-256 under the owner's key: without it, no pseudonym can be computed from a guess. */
export type KeyedHash = (purpose: string, text: string) => Uint8Array;

export function createKeyedHash(key: Uint8Array): KeyedHash {
  return (purpose, text) => createHmac('sha256', key).update(`${purpose}\0${text}`).digest();
}
