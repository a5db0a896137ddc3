import type { JsonObject, JsonValue } from '../model/json.ts';
import type { FieldKnowledge } from '../model/source.ts';
import { UnknownValue } from '../model/unknown-value.ts';

/**
 * An object as an expression sees it: reading a field that none of its sources would have shown throws `UnknownValue`;
 * one that a source would have shown and didn't is absent, as `has()` sees it.
 */
export function viewOf(value: JsonObject, knows: FieldKnowledge, unknownReads: Set<string>): JsonObject {
  return knows === 'all' ? value : (view(value, '', '', knows, unknownReads) as JsonObject);
}

/** `path` names elements by index for people; `shape` has `[]` in their place, as the knowledge patterns do. */
function view(value: unknown, path: string, shape: string, knows: readonly string[], unknownReads: Set<string>): unknown {
  if (Array.isArray(value)) {
    return value.map((element: JsonValue, index) => view(element, `${path}[${index}]`, `${shape}[]`, knows, unknownReads));
  }
  if (typeof value !== 'object' || value === null) return value;

  const fields = value as Readonly<Record<string, unknown>>;
  const below = (field: string): string => (shape === '' ? field : `${shape}.${field}`);
  const requireKnown = (field: string): void => {
    if (isShown(below(field), knows)) return;
    const name = path === '' ? field : `${path}.${field}`;
    unknownReads.add(name);
    throw new UnknownValue(name);
  };
  return new Proxy(fields, {
    get(target, field) {
      if (typeof field === 'symbol') return undefined;
      if (!Object.hasOwn(target, field)) {
        // How cel-js tells a map from other values.
        if (field === 'constructor') return Object;
        requireKnown(field);
        return undefined;
      }
      return view(target[field], path === '' ? field : `${path}.${field}`, below(field), knows, unknownReads);
    },
    // cel-js asks hasOwn before it reads; this is where an unknown field shows itself.
    getOwnPropertyDescriptor(target, field) {
      if (typeof field === 'string' && !Object.hasOwn(target, field)) requireKnown(field);
      return Reflect.getOwnPropertyDescriptor(target, field);
    },
  });
}

/** A pattern covers itself and all below it; what leads to a pattern would have been shown as well. */
function isShown(shape: string, knows: readonly string[]): boolean {
  return knows.some(
    (pattern) => pattern === shape || isBelow(shape, pattern) || isBelow(pattern, shape),
  );
}

function isBelow(path: string, parent: string): boolean {
  const next = path[parent.length];
  return path.startsWith(parent) && (next === '.' || next === '[');
}
