import { isEncodedPair } from './encoded-pair.ts';
import { PLACEHOLDER } from './secret-span.ts';
import { isTellingName } from './telling-name.ts';

/**
 * Values that give nothing away: none at all, switches, what kubectl prints of a Secret (`1704 bytes`) or in place of one
 * (`<set to the key …>`), references to variables, what another program masked, and what Go prints of structures.
 */
const HARMLESS =
  /^(?:null|nil|none|true|false|yes|no|string|\d+ bytes|<[^>]*>.*|\$\(\w+\)?|\$\{?\w+\}?|\*+|x{3,}|\[?redacted\]?|[[{&(].*|[|>][+-]?\d?)$/i;

/** Whether the value of a field gives a credential away. `value` stands without its quotes. */
export function isSecretField(name: string, value: string): boolean {
  if (value === '' || value === PLACEHOLDER || HARMLESS.test(value)) return false;
  return isTellingName(name) ? !isPathOfKey(name, value) : isRegistryAuth(name, value);
}

/** `etcd_key: /calico-secrets/etcd-key` says where a key lies. A password may well begin with a slash. */
function isPathOfKey(name: string, value: string): boolean {
  return !/pass|pwd/i.test(name) && /^(?:\/[\w.-]+){2,}$/.test(value);
}

/** A registry's entry in `.dockerconfigjson`; other things called `auth` are modes. */
function isRegistryAuth(name: string, value: string): boolean {
  return /^_?auth$/i.test(name) && isEncodedPair(value);
}
