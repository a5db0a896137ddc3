import { findAssignments } from './detectors/assignments.ts';
import { findBasicAuth } from './detectors/basic-auth.ts';
import { findBearerTokens } from './detectors/bearer-token.ts';
import { findCompactSecrets } from './detectors/compact-secrets.ts';
import { findEmbeddedYaml } from './detectors/embedded-yaml.ts';
import { findEncodedPem } from './detectors/encoded-pem.ts';
import { findJsonFields } from './detectors/json-fields.ts';
import { findJsonWebTokens } from './detectors/json-web-token.ts';
import { findKnownTokens } from './detectors/known-token.ts';
import { findPackedData } from './detectors/packed-data.ts';
import { findSpokenPasswords } from './detectors/spoken-password.ts';
import { findUrlCredentials } from './detectors/url-credentials.ts';
import { findXmlElements } from './detectors/xml-elements.ts';
import type { Detector, SecretSpan } from './secret-span.ts';

const detectors: readonly Detector[] = [
  findJsonWebTokens,
  findBearerTokens,
  findKnownTokens,
  findBasicAuth,
  findUrlCredentials,
  findEncodedPem,
  findPackedData,
  findCompactSecrets,
  findJsonFields,
  findAssignments,
  findEmbeddedYaml,
  findSpokenPasswords,
  findXmlElements,
];

/**
 * Something of this stands on every line in which a detector finds anything; most lines of a log have none, and need
 * no closer look.
 */
const HINTS = new RegExp(
  [
    'pass|pwd|token|secret|credential|key|auth|cookie|signature|bearer|basic',
    'eyJ|ZXlK|LS0tLS1CRUdJT|H4sI|SDRzS|://[^\\s/]*[@:]|-u |--user',
    'gh[pousr]_|github_pat_|glpat-|xox[abeprs]-|AKIA|ASIA|AIza|ya29\\.|sha256~|hv[bs]\\.|npm_|dckr_|sk_live_|K10|\\$(?:1|2[aby]|5|6|y|apr1)\\$',
  ].join('|'),
  'i',
);

/** The secrets that are seen on a line by itself. */
export function findInLine(line: string): readonly SecretSpan[] {
  return HINTS.test(line) ? detectors.flatMap((find) => [...find(line)]) : [];
}
