import type { JsonObject, JsonValue } from '../../model/json.ts';
import type { Excerpt, ObjectSource } from '../../model/source.ts';
import { fieldOfPrinted } from '../printed-field.ts';

export type FieldPath = readonly (string | number)[];

type Branch = Map<string | number, Branch | JsonValue>;

/** An object being read from text of many lines: its fields, and the line that states each. */
export class ObjectDraft {
  readonly #fields: Branch = new Map();
  readonly #lines = new Map<string, number>();
  /** Made when asked for, and again after a change. */
  #value: JsonObject | undefined;

  /** `line` is an index into the lines of the section that the object is read from. */
  set(path: FieldPath, value: JsonValue, line: number): void {
    let branch = this.#fields;
    for (const key of path.slice(0, -1)) {
      let next = branch.get(key);
      if (!(next instanceof Map)) branch.set(key, (next = new Map()));
      branch = next;
    }
    const last = path.at(-1);
    if (last !== undefined) branch.set(last, value);
    this.note(path, line);
    this.#value = undefined;
  }

  /** Remembers where the text speaks of a field without giving it a value, as `Taints: <none>` does. */
  note(path: FieldPath, line: number): void {
    let name = '';
    for (const [depth, key] of path.entries()) {
      name = childName(name, key);
      if (depth > 0 && !this.#lines.has(name)) this.#lines.set(name, line);
    }
  }

  value(): JsonObject {
    return (this.#value ??= toJson(this.#fields) as JsonObject);
  }

  source(kind: string, place: Omit<ObjectSource, 'locate'>, lines: readonly string[]): ObjectSource {
    const excerptAt = (index: number): Excerpt => ({
      file: place.file,
      line: place.line + index,
      text: lines[index] ?? '',
    });
    const value = this.value();
    return {
      ...place,
      locate: (path) => {
        let name: string | undefined = fieldOfPrinted(kind, value, path) ?? path;
        while (name !== undefined) {
          const index = this.#lines.get(name);
          if (index !== undefined) return excerptAt(index);
          name = parentOf(name);
        }
        return excerptAt(0);
      },
    };
  }
}

/** `status.conditions[4].status`, as expressions name fields. */
function childName(name: string, key: string | number): string {
  if (typeof key === 'number') return `${name}[${key}]`;
  return name === '' ? key : `${name}.${key}`;
}

function parentOf(name: string): string | undefined {
  const end = Math.max(name.lastIndexOf('.'), name.lastIndexOf('['));
  return end < 1 ? undefined : name.slice(0, end);
}

/** Objects are made in a way that takes `__proto__` for the plain key that it is in a label. */
function toJson(branch: Branch): JsonValue {
  const entries = [...branch].map(([key, value]) => [key, value instanceof Map ? toJson(value) : value] as const);
  return typeof entries[0]?.[0] === 'number' ? entries.map(([, value]) => value) : Object.fromEntries(entries);
}
