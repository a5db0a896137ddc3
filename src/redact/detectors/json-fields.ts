import { closingQuote } from '../quoted-text.ts';
import { isSecretField } from '../secret-field.ts';
import type { SecretSpan } from '../secret-span.ts';
import { isTellingName } from '../telling-name.ts';

/** A name and the start of its string or number, also within JSON that is itself a string. */
const FIELD = /(?<!\\)(\\*)"([^"\\\s]{1,100})\1"\s{0,8}:\s{0,8}(?:(\1")|(?=\d))/g;

/** Fields of JSON with telling names, and the `value` that follows a telling `name`, as containers list variables. */
export function* findJsonFields(line: string): Generator<SecretSpan> {
  let isVariable = false;
  let done = 0;
  for (const match of line.matchAll(FIELD)) {
    const [whole, slashes = '', name = '', quote] = match;
    const from = match.index + whole.length;
    if (from < done) continue;
    const wanted = isTellingName(name) || name === 'auth' || name === 'name' || (name === 'value' && isVariable);
    if (!wanted) continue;
    const to = quote === undefined ? endOfNumber(line, from) : closingQuote(line, from, slashes.length);
    const value = line.slice(from, to);
    if (name === 'name') {
      isVariable = isTellingName(value);
      continue;
    }
    if (!isSecretField(name === 'value' ? 'password' : name, value)) continue;
    done = to;
    yield { kind: 'named-value', from, to, ...(quote === undefined ? { isNumber: true } : {}) };
  }
}

function endOfNumber(line: string, from: number): number {
  let to = from;
  while (/[\d.]/.test(line[to] ?? '')) to++;
  return to;
}
