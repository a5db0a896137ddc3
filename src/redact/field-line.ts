/** A line that begins with a field, as YAML, pretty-printed JSON and `kubectl describe` write them. */
export interface FieldLine {
  /** The column of the name, behind the dashes of a list. */
  readonly column: number;
  /** Whether a dash stands before the name: an item of a list begins. */
  readonly beginsItem: boolean;
  readonly name: string;
  /** Without its quotes and the comma of JSON; empty where it follows on the next lines. */
  readonly value: string;
  /** The offset of `value`. */
  readonly valueAt: number;
}

/** What carried the line of a dump into a log: `--prefix`, `--timestamps`, the CRI. */
const ENVELOPE =
  /^(?:\[pod\/\S{1,300}\] )?(?:\d{4}-\d\d-\d\dT[\d:.]{8,20}(?:Z|[+-]\d\d:\d\d) )?(?:std(?:out|err) [FP] )?/;
const FIELD = /^(\s*)((?:- +)*)(["']?)([\w./-]{1,253})\3 ?:(?: +|$)/;

export function readFieldLine(line: string): FieldLine | undefined {
  const envelope = envelopeLength(line);
  const match = FIELD.exec(envelope === 0 ? line : line.slice(envelope));
  if (match === null) return undefined;
  const [whole, indent = '', dashes = '', nameQuote, name = ''] = match;
  const start = envelope + whole.length;
  const rest = line.slice(start).trimEnd();
  const written = nameQuote === '"' ? rest.replace(/,$/, '') : rest;
  const isQuoted = /^(["']).*\1$/.test(written) && written.length > 1;
  return {
    column: indent.length + dashes.length,
    beginsItem: dashes !== '',
    name,
    value: isQuoted ? written.slice(1, -1) : written,
    valueAt: isQuoted ? start + 1 : start,
  };
}

/** Columns before the first character that is no blank; the dash of a list is one. Envelopes don't count. */
export function indentOf(line: string): number {
  return textStart(line) - envelopeLength(line);
}

/** The offset of the first character that is no blank, behind the envelope. */
export function textStart(line: string): number {
  const envelope = envelopeLength(line);
  const text = envelope === 0 ? line : line.slice(envelope);
  return line.length - text.trimStart().length;
}

function envelopeLength(line: string): number {
  const first = line[0];
  return first === '[' || first === '2' || first === 's' ? (ENVELOPE.exec(line)?.[0].length ?? 0) : 0;
}
