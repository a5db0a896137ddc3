import type { SecretSpan } from '../secret-span.ts';
import { spansOf } from '../spans-of.ts';
import { WORD_START } from '../word-start.ts';

/** Tokens that say by their first letters whose they are, and hashes of passwords. */
const FORMS = [
  'gh[pousr]_\\w{30,}', // GitHub
  'github_pat_\\w{20,}',
  'glpat-[\\w-]{16,}', // GitLab
  'xox[abeprs]-[\\w-]{10,}', // Slack
  '(?:AKIA|ASIA)[A-Z0-9]{16}', // AWS
  'AIza[\\w-]{35}', // Google
  'ya29\\.[\\w-]{20,}',
  'sha256~[\\w-]{40,}', // OpenShift's OAuth
  'hv[bs]\\.[\\w-]{20,}', // Vault
  'npm_\\w{30,}',
  'dckr_pat_[\\w-]{20,}', // Docker Hub
  'sk_live_\\w{16,}', // Stripe
  '\\$(?:1|2[aby]|5|6|y|apr1)\\$[\\w./$=,]{20,}', // crypt(3) of a password
  'K10[0-9a-f]{20,}::\\w+:\\w+', // k3s
];
const KNOWN = new RegExp(`(${WORD_START})(${FORMS.join('|')})`, 'g');

export function findKnownTokens(line: string): Iterable<SecretSpan> {
  return spansOf(line, KNOWN, 'known-token');
}
