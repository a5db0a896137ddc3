import { isBlockSign } from './block-sign.ts';
import { closingQuote } from './quoted-text.ts';
import type { HiddenValue } from './hidden-value.ts';

/** Not where a managed field names it. */
const NAME = /(?<!f:)kubectl\.kubernetes\.io\/last-applied-configuration(\\*"?)\s{0,4}([:=])\s*/;

/**
 * The copy of an object, with all that was in it, that `kubectl apply` leaves in an annotation. `describe` puts it behind `=` or on
 * the next lines, YAML in a block of text or on one line, JSON in a string.
 */
export function findLastApplied(line: string): HiddenValue | undefined {
  const match = NAME.exec(line);
  if (match === null) return undefined;
  const [whole, quote = ''] = match;
  const hidesBelow = match.index - (line[match.index - 1] === '"' ? 1 : 0);
  const start = match.index + whole.length;
  const isString = quote.endsWith('"');
  const from = isString ? start + quote.length : start;
  const to = isString ? closingQuote(line, from, quote.length - 1) : line.length;
  const value = line.slice(from, to);
  if (value === '' || isBlockSign(value)) return { hidesBelow };
  return { span: { kind: 'last-applied-configuration', from, to }, hidesBelow };
}
