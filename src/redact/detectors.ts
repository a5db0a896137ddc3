import { findAssignments } from './detectors/assignments.ts';
import { findBasicAuth } from './detectors/basic-auth.ts';
import { findBearerTokens } from './detectors/bearer-token.ts';
import { findCompactSecrets } from './detectors/compact-secrets.ts';
import { findEmbeddedYaml } from './detectors/embedded-yaml.ts';
import { findEncodedPem } from './detectors/encoded-pem.ts';
import { findJsonFields } from './detectors/json-fields.ts';
import { findJsonWebTokens } from './detectors/json-web-token.ts';
import { findKnownTokens } from './detectors/known-token.ts';
import { findSpokenPasswords } from './detectors/spoken-password.ts';
import { findUrlCredentials } from './detectors/url-credentials.ts';
import type { Detector } from './secret-span.ts';

/** What is seen on a line by itself. */
export const detectors: readonly Detector[] = [
  findJsonWebTokens,
  findBearerTokens,
  findKnownTokens,
  findBasicAuth,
  findUrlCredentials,
  findEncodedPem,
  findCompactSecrets,
  findJsonFields,
  findAssignments,
  findEmbeddedYaml,
  findSpokenPasswords,
];
