import type { SecretSpan } from '../secret-span.ts';
import { spansOf } from '../spans-of.ts';

/** All before the last `@` of the authority (RFC 3986, section 3.2.1); `docker-pullable://nginx@sha256:…` has none. */
const USER_INFO = /(:\/\/)([^\s/?#"'<>\\]+)(?=@(?!sha\d+:))/g;

/** The user too: access tokens stand in its place. */
export function findUrlCredentials(line: string): Iterable<SecretSpan> {
  return spansOf(line, USER_INFO, 'url-credentials');
}
