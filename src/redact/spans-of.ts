import type { SecretKind, SecretSpan } from './secret-span.ts';

/** The second group of each match, where the first is what stands before the secret. */
export function* spansOf(
  line: string,
  pattern: RegExp,
  kind: SecretKind,
  accepts: (secret: string) => boolean = () => true,
): Generator<SecretSpan> {
  for (const match of line.matchAll(pattern)) {
    const [, before = '', secret = ''] = match;
    const from = match.index + before.length;
    if (secret !== '' && accepts(secret)) yield { kind, from, to: from + secret.length };
  }
}
