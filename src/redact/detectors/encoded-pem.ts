import type { SecretSpan } from '../secret-span.ts';
import { spansOf } from '../spans-of.ts';

/** `-----BEGIN` in base64, as kubeconfigs, CA bundles and the data of a Secret hold keys and certificates. */
const ENCODED_PEM = /()(LS0tLS1CRUdJT[A-Za-z0-9+/_-]{10,}={0,2})/g;

export function findEncodedPem(line: string): Iterable<SecretSpan> {
  return spansOf(line, ENCODED_PEM, 'pem');
}
