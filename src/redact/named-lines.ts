import { isBlockSign } from './block-sign.ts';
import type { FieldLine } from './field-line.ts';
import type { HiddenValue } from './hidden-value.ts';
import { isSecretField } from './secret-field.ts';
import { isTellingName } from './telling-name.ts';

/**
 * Finds the values of fields with telling names, and the `value` of a variable whose `name`, on the line before, is one.
 */
export class NamedLines {
  /** The column of the telling name before. */
  #variable: number | undefined;

  find(field: FieldLine | undefined): HiddenValue | undefined {
    const expected = this.#variable;
    this.#variable = undefined;
    if (field === undefined) return undefined;
    if (field.name === 'name') {
      if (isTellingName(field.value)) this.#variable = field.column;
      return undefined;
    }
    const isValue = field.name === 'value' && field.column === expected && !field.beginsItem;
    const name = isValue ? 'password' : field.name;
    if (isBlockSign(field.value)) return isTellingName(name) ? { hidesBelow: field.column } : undefined;
    if (!isSecretField(name, field.value)) return undefined;
    const from = field.valueAt;
    return { span: { kind: 'named-value', from, to: from + field.value.length }, hidesBelow: field.column };
  }
}
