import { closingQuote } from './quoted-text.ts';
import type { SecretSpan } from './secret-span.ts';

/** Not where a managed field names it. */
const NAME = /(?<!f:)kubectl\.kubernetes\.io\/last-applied-configuration(\\*"?)\s{0,4}([:=])\s*/;

/** A copy of the object, with all that was in it, that `kubectl apply` leaves in an annotation. */
export interface LastApplied {
  readonly span?: SecretSpan;
  /** Lines that are indented further than this belong to it too. */
  readonly hidesBelow: number;
}

/** `describe` puts it behind `=` or on the next lines, YAML in a block of text or on one line, JSON in a string. */
export function findLastApplied(line: string): LastApplied | undefined {
  const match = NAME.exec(line);
  if (match === null) return undefined;
  const [whole, quote = ''] = match;
  const hidesBelow = match.index - (line[match.index - 1] === '"' ? 1 : 0);
  const start = match.index + whole.length;
  const isString = quote.endsWith('"');
  const from = isString ? start + quote.length : start;
  const to = isString ? closingQuote(line, from, quote.length - 1) : line.length;
  const value = line.slice(from, to);
  if (value === '' || /^[|>][+-]?\d?$/.test(value)) return { hidesBelow };
  return { span: { kind: 'last-applied-configuration', from, to }, hidesBelow };
}
