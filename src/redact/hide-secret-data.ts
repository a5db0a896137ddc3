import { isBlockSign } from './block-sign.ts';
import { textStart, type FieldLine } from './field-line.ts';
import { PLACEHOLDER } from './secret-span.ts';

/** A line of the data of a Secret with its names, and without its values. */
export function hideSecretData(line: string, field: FieldLine | undefined): string {
  const trimmed = line.trim();
  if (trimmed === '' || /^[{}[\]],?$/.test(trimmed)) return line;
  if (field === undefined) return hideLine(line);
  const { value, valueAt } = field;
  if (value === '' || value === '{' || isBlockSign(value)) return line;
  return `${line.slice(0, valueAt)}${PLACEHOLDER}${line.slice(valueAt + value.length)}`;
}

/** A line that is a part of a value. */
export function hideLine(line: string): string {
  return line.trim() === '' ? line : `${line.slice(0, textStart(line))}${PLACEHOLDER}`;
}
