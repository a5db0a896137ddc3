import { isSecretField } from '../secret-field.ts';
import type { SecretSpan } from '../secret-span.ts';

/** `PASSWORD=…`, `--token=…`, `?access_token=…`; and, with a colon, the fields of a structure as Go prints them. */
const ASSIGNED = /(?<![\w./])(?:--?)?([A-Za-z_][\w./-]{0,79})(=|(?<=[A-Z]\w{0,79}):)(\\*["']?)/g;
const OPTION = /(?<!\S)--([a-z][\w-]{1,60})[ \t]+(?=[^\s-])/g;
const UNQUOTED = /[^\s&"'`,;)\]}\\]*/y;

export function* findAssignments(line: string): Generator<SecretSpan> {
  for (const match of line.matchAll(ASSIGNED)) {
    const [whole, name = '', , opening = ''] = match;
    yield* valueAt(line, name, match.index + whole.length, opening.at(-1));
  }
  for (const match of line.matchAll(OPTION)) {
    const [whole, name = ''] = match;
    yield* valueAt(line, name, match.index + whole.length, undefined);
  }
}

function* valueAt(line: string, name: string, from: number, quote: string | undefined): Generator<SecretSpan> {
  if (!isSecretField(name, 'x')) return;
  const to = quote === undefined ? endOfUnquoted(line, from) : endOfQuoted(line, from, quote);
  if (isSecretField(name, line.slice(from, to))) yield { kind: 'named-value', from, to };
}

function endOfUnquoted(line: string, from: number): number {
  UNQUOTED.lastIndex = from;
  return from + (UNQUOTED.exec(line)?.[0].length ?? 0);
}

function endOfQuoted(line: string, from: number, quote: string): number {
  const end = line.indexOf(quote, from);
  return end === -1 ? line.length : end;
}
