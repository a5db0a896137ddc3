import type { FieldLine } from './field-line.ts';
import { isSecretField } from './secret-field.ts';
import type { SecretSpan } from './secret-span.ts';
import { isTellingName } from './telling-name.ts';

/** YAML's signs for text that follows on the next lines. */
const BLOCK_SIGN = /^[|>][+-]?\d?$/;

/** What a field line gives away. */
export interface NamedSecret {
  readonly span?: SecretSpan;
  /** Lines that are indented further than this belong to the value too. */
  readonly hidesBelow: number;
}

/**
 * Finds the values of fields with telling names, and the `value` of a variable whose `name`, on the line before, is one.
 */
export class NamedLines {
  /** The column of the telling name before. */
  #variable: number | undefined;

  find(field: FieldLine | undefined): NamedSecret | undefined {
    const expected = this.#variable;
    this.#variable = undefined;
    if (field === undefined) return undefined;
    if (field.name === 'name') {
      if (isTellingName(field.value)) this.#variable = field.column;
      return undefined;
    }
    const isValue = field.name === 'value' && field.column === expected && !field.beginsItem;
    const name = isValue ? 'password' : field.name;
    if (BLOCK_SIGN.test(field.value)) return isTellingName(name) ? { hidesBelow: field.column } : undefined;
    if (!isSecretField(name, field.value)) return undefined;
    const from = field.valueAt;
    return { span: { kind: 'named-value', from, to: from + field.value.length }, hidesBelow: field.column };
  }
}
