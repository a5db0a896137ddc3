import type { JsonObject, JsonValue } from '../model/json.ts';

/*
 * Reading objects whose shape nobody has checked: a field of another type than asked for counts as absent.
 */

export function fieldAt(value: JsonValue | undefined, ...path: readonly string[]): JsonValue | undefined {
  let at = value;
  for (const field of path) {
    if (!isMap(at) || !Object.hasOwn(at, field)) return undefined;
    at = at[field];
  }
  return at;
}

export function textAt(value: JsonValue | undefined, ...path: readonly string[]): string | undefined {
  const found = fieldAt(value, ...path);
  return typeof found === 'string' ? found : undefined;
}

export function listAt(value: JsonValue | undefined, ...path: readonly string[]): readonly JsonValue[] {
  const found = fieldAt(value, ...path);
  return isList(found) ? found : [];
}

export function mapAt(value: JsonValue | undefined, ...path: readonly string[]): JsonObject {
  const found = fieldAt(value, ...path);
  return isMap(found) ? found : {};
}

export function isMap(value: JsonValue | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export function isList(value: JsonValue | undefined): value is readonly JsonValue[] {
  return Array.isArray(value);
}
