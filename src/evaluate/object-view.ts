import type { JsonObject, JsonValue } from '../model/json.ts';
import type { FieldKnowledge } from '../model/source.ts';
import { unknownValue } from '../model/unknown-value.ts';

/**
 * An object as an expression sees it: reading a field that none of its sources would have shown throws `UnknownValue`;
 * one that a source would have shown and didn't is absent, as `has()` sees it.
 */
export function viewOf(value: JsonObject, knows: FieldKnowledge, unknownReads: Set<string>): JsonObject {
  return knows === 'all' ? value : (view(value, { path: '', shape: '' }, { knows, unknownReads }) as JsonObject);
}

interface Knowledge {
  readonly knows: readonly string[];
  readonly unknownReads: Set<string>;
}

/** `path` names elements by index for people; `shape` has `[]` in their place, as the knowledge patterns do. */
interface Place {
  readonly path: string;
  readonly shape: string;
}

function view(value: unknown, place: Place, knowledge: Knowledge): unknown {
  if (Array.isArray(value)) {
    return value.map((element: JsonValue, index) =>
      view(element, { path: `${place.path}[${index}]`, shape: `${place.shape}[]` }, knowledge),
    );
  }
  if (typeof value !== 'object' || value === null) return value;

  const read = (target: Readonly<Record<string, unknown>>, field: string): unknown => {
    const below = fieldOf(place, field);
    if (Object.hasOwn(target, field)) return view(target[field], below, knowledge);
    switch (knowledgeOf(below.shape, knowledge.knows)) {
      case 'absent':
        return undefined;
      case 'partly shown':
        return view({}, below, knowledge);
      case 'unknown':
        knowledge.unknownReads.add(below.path);
        throw unknownValue(below.path);
    }
  };
  return new Proxy(value as Readonly<Record<string, unknown>>, {
    get(target, field) {
      if (typeof field === 'symbol') return undefined;
      // How cel-js tells a map from other values.
      return field === 'constructor' && !Object.hasOwn(target, field) ? Object : read(target, field);
    },
    // cel-js asks hasOwn before it reads; this is where an unknown field shows itself.
    getOwnPropertyDescriptor(target, field) {
      if (typeof field === 'symbol') return undefined;
      const found = read(target, field);
      return found === undefined ? undefined : { value: found, enumerable: true, configurable: true, writable: true };
    },
  });
}

function fieldOf({ path, shape }: Place, field: string): Place {
  return { path: path === '' ? field : `${path}.${field}`, shape: shape === '' ? field : `${shape}.${field}` };
}

/**
 * A pattern covers itself and all below it. Of a map that leads to a pattern some fields are known and others not,
 * though the object has none of them; a list that leads to one would have been shown.
 */
function knowledgeOf(shape: string, knows: readonly string[]): 'absent' | 'partly shown' | 'unknown' {
  if (knows.some((pattern) => pattern === shape || isBelow(shape, pattern))) return 'absent';
  const leading = knows.filter((pattern) => isBelow(pattern, shape));
  if (leading.length === 0) return 'unknown';
  return leading.some((pattern) => pattern[shape.length] === '[') ? 'absent' : 'partly shown';
}

function isBelow(path: string, parent: string): boolean {
  const next = path[parent.length];
  return path.startsWith(parent) && (next === '.' || next === '[');
}
