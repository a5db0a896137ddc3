import { memoized } from './memoized.ts';

/** Words that end in one of these name a credential wherever they stand: `PGPASSWORD`, `accessToken`, `clientSecret`. */
const TELLING = /(?:password|passwd|passphrase|token|secret|apikey|secretkey|privatekey|accesskey|credentials?)$/;

/** A key is a secret where a word before it says so: `topologyKey` and a toleration's `key` are none. */
const BEFORE_KEY = new Set(
  'access account aes api auth ca cert certificate client consumer cookie encryption hmac host licence license master preshared private rsa secret server service session shared signing ssh ssl storage tls'.split(
    ' ',
  ),
);

/** What is passed on has names that end in `pass` too: Calico's `IptablesMarkPass`. */
const BEFORE_PASS = new Set(
  'account admin auth basic bind database db ftp http ldap login mail mongo my mysql pg postgres proxy redis registry root smtp sql user'.split(
    ' ',
  ),
);

/** What ends the name of something about a credential, rather than of the credential. */
const ABOUT = new Set(
  'algorithm algorithms allowed audience audiences class controller count dir directory disabled enabled endpoint error errors expiration expires expiry file filename files issuer kind length lifetime limit manager method mode mount mountpath name names namespace operator path paths policy prefix prefixes provider ref reference refs request review rotation rotator seconds selector size source status suffix template timeout ttl type uid uri url username version volume'.split(
    ' ',
  ),
);

const WHOLE = new Set([
  'client-key-data',
  'client-certificate-data',
  '.dockerconfigjson',
  '.dockercfg',
  'cookie',
  'set-cookie',
  'x-amz-signature',
]);

/** Longer names are none that a person gave. */
const LONGEST_NAME = 100;

const tells = memoized(tellsByWords);

/** Whether a field, variable or option of this name holds a credential. */
export function isTellingName(name: string): boolean {
  return name.length <= LONGEST_NAME && tells(name);
}

function tellsByWords(name: string): boolean {
  if (WHOLE.has(name.toLowerCase())) return true;
  const words = wordsOf(name);
  const last = words.at(-1) ?? '';
  if (ABOUT.has(last)) return false;
  if (words.some((word) => TELLING.test(word))) return true;
  if (words.length < 2) return false;
  const before = words.at(-2) ?? '';
  if (last === 'pass' || last === 'pwd') return BEFORE_PASS.has(before);
  return last === 'key' && (BEFORE_KEY.has(before) || (/^[A-Z0-9_]+$/.test(name) && before !== 'public'));
}

/** `dbPassword2` is `db password`. */
function wordsOf(name: string): readonly string[] {
  const parted = name.replaceAll(/([a-z0-9])([A-Z])/g, '$1 $2').toLowerCase();
  return parted.split(/[^a-z]+/).filter((word) => word !== '');
}
