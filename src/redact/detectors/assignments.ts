import { isSecretField } from '../secret-field.ts';
import type { SecretSpan } from '../secret-span.ts';

/** `PASSWORD=…`, `password = …`, `--token=…`, `?access_token=…`; and, with a colon, the fields of a structure as Go prints them. */
const ASSIGNED =
  /(?<![\w./])(?:--?)?([A-Za-z_][\w./-]{0,79})(?:[ \t]{0,3}(?<![!<>])=(?!=)[ \t]{0,3}|(?<=[A-Z]\w{0,79}):)(\\*["']?)/g;
const OPTION = /(?<!\S)--([a-z][\w-]{1,60})[ \t]+(?=[^\s-])/g;
/** What ends a value for sure; in a query also the sign before the next one. */
const END = /[\s"'\\]/g;
const END_IN_QUERY = /[\s"'\\&#]/g;
/** Ends of lists, structures and sentences; they may also be in the value. */
const CLOSING = /[)\]},;`]/;

export function* findAssignments(line: string): Generator<SecretSpan> {
  for (const match of line.matchAll(ASSIGNED)) {
    const [whole, name = '', opening = ''] = match;
    const isQuery = /[?&]/.test(line[match.index - 1] ?? '');
    yield* valueAt(line, name, match.index + whole.length, { quote: opening.at(-1), isQuery });
  }
  for (const match of line.matchAll(OPTION)) {
    const [whole, name = ''] = match;
    yield* valueAt(line, name, match.index + whole.length, { quote: undefined, isQuery: false });
  }
}

interface Setting {
  readonly quote: string | undefined;
  readonly isQuery: boolean;
}

function* valueAt(line: string, name: string, from: number, { quote, isQuery }: Setting): Generator<SecretSpan> {
  if (!isSecretField(name, 'x')) return;
  const end = quote === undefined ? endOf(line, from, isQuery ? END_IN_QUERY : END) : line.indexOf(quote, from);
  const value = line.slice(from, end === -1 ? undefined : end);
  const bare = quote === undefined ? withoutClosing(value) : value;
  const first = quote === undefined ? (bare.split(CLOSING)[0] ?? '') : value;
  if (isSecretField(name, first) && isSecretField(name, bare)) {
    yield { kind: 'named-value', from, to: from + bare.length };
  }
}

function endOf(line: string, from: number, end: RegExp): number {
  end.lastIndex = from;
  return end.exec(line)?.index ?? line.length;
}

function withoutClosing(value: string): string {
  let end = value.length;
  while (end > 0 && CLOSING.test(value[end - 1] ?? '')) end--;
  return value.slice(0, end);
}
