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

const FIELD = /^(\s*)((?:- +)*)(["']?)([\w./-]{1,253})\3 ?:(?: +|$)/;

export function readFieldLine(line: string): FieldLine | undefined {
  const match = FIELD.exec(line);
  if (match === null) return undefined;
  const [whole, indent = '', dashes = '', nameQuote, name = ''] = match;
  const rest = line.slice(whole.length).trimEnd();
  const written = nameQuote === '"' ? rest.replace(/,$/, '') : rest;
  const isQuoted = /^(["']).*\1$/.test(written) && written.length > 1;
  const value = isQuoted ? written.slice(1, -1) : written;
  return {
    column: indent.length + dashes.length,
    beginsItem: dashes !== '',
    name,
    value,
    valueAt: whole.length + (isQuoted ? 1 : 0),
  };
}

/** Columns before the first character that is no blank; the dash of a list is one. */
export function indentOf(line: string): number {
  return line.length - line.trimStart().length;
}
