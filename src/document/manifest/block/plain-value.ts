import type { JsonValue } from '../../../model/json.ts';

/** All that a YAML of any version might take for something else than a text. */
const NO_TEXT =
  /^(?:[-+]?\.?\d[\d_]*(?:\.[\d_]*)?(?:e[-+]?\d+)?|[-+]?0[xob][\da-f_]+|[-+]?\.(?:inf|nan)|null|true|false)$/i;
const WHOLE_NUMBER = /^(?:0|-?[1-9]\d{0,14})$/;
const WORDS: ReadonlyMap<string, JsonValue> = new Map([
  ['null', null],
  ['true', true],
  ['false', false],
]);

/** What a text without quotes says. Undefined for what the API never writes, such as `1.50`, `0x1f` and `True`. */
export function plainValue(text: string): JsonValue | undefined {
  if (!NO_TEXT.test(text)) return text;
  return WHOLE_NUMBER.test(text) ? Number(text) : WORDS.get(text);
}
