import { CORE_SCHEMA, load } from 'js-yaml';
import type { JsonObject } from '../../model/json.ts';
import type { ItemSlice } from './item-slice.ts';

/** Nested deeper than any object of the API; what follows it by recursion must not run out of stack. */
const DEEPEST = 200;

/** The object that a slice holds; undefined where it can't be parsed or is no object. */
export function parseItem({ form, text, isElement }: ItemSlice): JsonObject | undefined {
  // An alias can unfold into gigabytes, and kubectl prints none.
  if (form === 'yaml' && /[:-] [&*]\w/.test(text)) return undefined;
  try {
    const parsed: unknown = form === 'json' ? JSON.parse(text) : load(text, { schema: CORE_SCHEMA });
    const value: unknown = isElement && Array.isArray(parsed) ? parsed[0] : parsed;
    return typeof value === 'object' && value !== null && !Array.isArray(value) && isShallow(value, 0)
      ? (value as JsonObject)
      : undefined;
  } catch {
    return undefined;
  }
}

function isShallow(value: unknown, depth: number): boolean {
  if (typeof value !== 'object' || value === null) return true;
  return depth < DEEPEST && Object.values(value).every((child) => isShallow(child, depth + 1));
}
