import { isEncodedPair } from './encoded-pair.ts';
import { PLACEHOLDER } from './secret-span.ts';
import { isTellingName } from './telling-name.ts';

/** Values that give nothing away. */
const HARMLESS = new RegExp(
  `^(?:${[
    // None, a switch, or the type of an option's value.
    'null|nil|none|true|false|yes|no|string|[|>][+-]?\\d?',
    // What kubectl prints of a Secret, and in place of one.
    '\\d+ bytes|<(?:none|nil|unset|unknown|set to [^>]*|redacted|masked|hidden)>.*',
    // References to variables.
    '\\$\\(\\w+\\)?|\\$\\{?\\w+\\}?',
    // What another program masked.
    '\\*+|x{3,}|-* ?\\[?redacted\\]? ?-*',
    // Lists and maps of YAML and JSON, and what Go prints of structures.
    '[[{]|\\[.*\\]|\\{.*\\}|\\(\\*[\\w.]+(?:\\).*)?|&[\\w.]+\\{.*',
  ].join('|')})$`,
  'i',
);

/** Whether the value of a field gives a credential away. `value` stands without its quotes. */
export function isSecretField(name: string, value: string): boolean {
  if (value === '' || value === PLACEHOLDER || HARMLESS.test(value)) return false;
  return isTellingName(name) ? !isPathOfKey(name, value) : isRegistryAuth(name, value);
}

/**
 * `etcd_key: /calico-secrets/etcd-key` says where a key lies. A password may well begin with a slash, and
 * base64 too, but not all in small letters.
 */
function isPathOfKey(name: string, value: string): boolean {
  return !/pass|pwd/i.test(name) && /^(?:\/[a-z0-9._-]+){2,}$/.test(value);
}

/** A registry's entry in `.dockerconfigjson`; other things called `auth` are modes. */
function isRegistryAuth(name: string, value: string): boolean {
  return /^_?auth$/i.test(name) && isEncodedPair(value);
}
