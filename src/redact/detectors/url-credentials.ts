import type { SecretSpan } from '../secret-span.ts';
import { spansOf } from '../spans-of.ts';

/** All before the last `@` of the authority (RFC 3986, section 3.2.1); `docker-pullable://nginx@sha256:…` has none. */
const USER_INFO = /(:\/\/)([^\s/?#"'<>\\]+)(?=@(?!sha\d+:))/g;

/** A password with a slash, which no port is. */
const WITH_SLASH = /(:\/\/)([^\s/?#"'<>\\:@]{1,100}:(?!\d{1,5}\/)[^\s"'<>\\]{1,200})(?=@)/g;

/** The user too: access tokens stand in its place. */
export function* findUrlCredentials(line: string): Generator<SecretSpan> {
  yield* spansOf(line, USER_INFO, 'url-credentials');
  yield* spansOf(line, WITH_SLASH, 'url-credentials');
}
