import { isSecretField } from '../secret-field.ts';
import type { SecretSpan } from '../secret-span.ts';
import { spansOf } from '../spans-of.ts';

const SPOKEN = /(\bpass(?:word|wd|phrase)["']?[ \t]*(?::|\bis\b)[ \t]+["']?)([^\s"',;]+)/gi;

/** A password told within a sentence: `using password: s3cret`. Words say why one failed. */
export function findSpokenPasswords(line: string): Iterable<SecretSpan> {
  return spansOf(line, SPOKEN, 'named-value', (text) => /[^A-Za-z.:]/.test(text) && isSecretField('password', text));
}
