import type { JsonValue } from '../../model/json.ts';

/** The value below an object or list, or undefined where any part of the way is not there. */
export function fieldAt(value: JsonValue | undefined, ...path: readonly (string | number)[]): JsonValue | undefined {
  let at = value;
  for (const key of path) {
    if (typeof at !== 'object' || at === null || !Object.hasOwn(at, key)) return undefined;
    at = (at as Readonly<Record<string | number, JsonValue | undefined>>)[key];
  }
  return at;
}

/** As `fieldAt`, with the elements of a list; empty for anything else. */
export function listAt(value: JsonValue | undefined, ...path: readonly (string | number)[]): readonly JsonValue[] {
  const list = fieldAt(value, ...path);
  return Array.isArray(list) ? (list as readonly JsonValue[]) : [];
}
