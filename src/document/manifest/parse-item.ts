import type { JsonObject } from '../../model/json.ts';
import { readBlockYaml } from './block/read-block-yaml.ts';
import { DEEPEST } from './deepest.ts';
import type { ItemSlice } from './item-slice.ts';
import { parseYaml } from './parse-yaml.ts';
import { withoutManagedFields } from './without-managed-fields.ts';

/** The object that a slice holds; undefined where it can't be parsed or is no object. */
export function parseItem({ form, text, parsed }: ItemSlice): JsonObject | undefined {
  if (parsed !== undefined) return objectIn(parsed);
  if (form === 'json') return objectIn(parseJson(text));
  const yaml = withoutManagedFields(text);
  const read = readBlockYaml(yaml);
  return read === undefined ? objectIn(firstOf(parseYaml(yaml))) : asObject(firstOf(read));
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

function objectIn(value: unknown): JsonObject | undefined {
  return isShallow(value, 0) ? asObject(value) : undefined;
}

function asObject(value: unknown): JsonObject | undefined {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as JsonObject) : undefined;
}

function isShallow(value: unknown, depth: number): boolean {
  if (typeof value !== 'object' || value === null) return true;
  return depth < DEEPEST && Object.values(value).every((child) => isShallow(child, depth + 1));
}
