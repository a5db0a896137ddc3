import { closingQuote } from '../quoted-text.ts';
import type { SecretSpan } from '../secret-span.ts';

const IS_SECRET = /"kind\\*"\s{0,8}:\s{0,8}\\*"Secret(?:List)?\\*"/;
const DATA = /(?<!\\)(\\*)"(?:data|stringData)\1"\s{0,8}:\s{0,8}\{/g;

/** Every value of the data of Secrets whose JSON stands on one line, also within a string. */
export function* findCompactSecrets(line: string): Generator<SecretSpan> {
  if (!IS_SECRET.test(line)) return;
  let done = 0;
  for (const match of line.matchAll(DATA)) {
    const from = match.index + match[0].length;
    // What stands in data that was read is a part of it.
    if (from >= done) done = yield* stringsOf(line, from, match[1]?.length ?? 0);
  }
}

/** The values of the object that opens before `from`; returns where it ends. */
function* stringsOf(line: string, from: number, slashes: number): Generator<SecretSpan, number> {
  let depth = 1;
  let at = from;
  while (at < line.length && depth > 0) {
    const character = line[at];
    if (character === '{') depth++;
    if (character === '}') depth--;
    at++;
    if (character !== '"') continue;
    const end = closingQuote(line, at, slashes);
    const after = end + slashes + 1;
    const isName = /^\s{0,8}:/.test(line.slice(after, after + 9));
    if (!isName && end > at) yield { kind: 'secret-data', from: at, to: end };
    at = after;
  }
  return at;
}
