import { isSecretField } from '../secret-field.ts';
import type { SecretSpan } from '../secret-span.ts';
import { spansOf } from '../spans-of.ts';

const SPOKEN = /(\bpass(?:word|wd|phrase)["']?[ \t]*(?::|\bis\b)[ \t]+["']?)([^\s"',;]+)/gi;

/** As BIRD's configuration has it. */
const QUOTED = /(\bpassword[ \t]+")([^"]+)/gi;
/** As `.netrc` has it. */
const AFTER_LOGIN = /(\blogin[ \t]+\S{1,100}[ \t]+password[ \t]+)(\S+)/g;

/** A password told within a sentence: `using password: s3cret`. Words say why one failed. */
export function* findSpokenPasswords(line: string): Generator<SecretSpan> {
  yield* spansOf(line, SPOKEN, 'named-value', (text) => /[^A-Za-z.:]/.test(text) && isSecretField('password', text));
  yield* spansOf(line, QUOTED, 'named-value');
  yield* spansOf(line, AFTER_LOGIN, 'named-value');
}
