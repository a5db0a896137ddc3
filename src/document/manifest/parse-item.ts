import type { JsonObject } from '../../model/json.ts';
import type { ItemSlice } from './item-slice.ts';
import { readBlockYaml } from './block/read-block-yaml.ts';
import { parseYaml } from './parse-yaml.ts';
import { withoutManagedFields } from './without-managed-fields.ts';

/** Nested deeper than any object of the API; whatever walks over it later must not run out of stack. */
const DEEPEST = 100;

/** The object that a slice holds; undefined where it can't be parsed or is no object. */
export function parseItem({ form, text, parsed }: ItemSlice): JsonObject | undefined {
  const value = parsed ?? (form === 'json' ? parseJson(text) : firstOf(parseYamlItem(withoutManagedFields(text))));
  return isObject(value) && isShallow(value, 0) ? value : undefined;
}

/** Nearly all are as kubectl writes them. */
function parseYamlItem(text: string): unknown {
  return readBlockYaml(text) ?? parseYaml(text);
}

/** An item of a YAML list is cut out with its dash, and parses as a list of one. */
function firstOf(value: unknown): unknown {
  return Array.isArray(value) ? value[0] : value;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isShallow(value: unknown, depth: number): boolean {
  if (typeof value !== 'object' || value === null) return true;
  return depth < DEEPEST && Object.values(value).every((child) => isShallow(child, depth + 1));
}
