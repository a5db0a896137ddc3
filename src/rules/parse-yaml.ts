import { CORE_SCHEMA, load } from 'js-yaml';
import { isMap, isPair, isScalar, LineCounter, parseDocument, type Document, type Node } from 'yaml';
import type { z } from 'zod';
import { nearestName } from '../text/nearest-name.ts';
import type { RuleFault } from './fault.ts';

export interface Parsed<T> {
  readonly value?: T;
  readonly faults: readonly RuleFault[];
  /** The place of the value (or of the key, for an unknown field) at a path, for faults found later. */
  placeOf(path: readonly PropertyKey[]): { readonly line: number; readonly column: number };
}

const MOST_ALIASES = 100;

/** Parses YAML and checks it against a schema; every fault has the line and column of what it is about. */
export function parseYaml<T>(text: string, file: string, schema: z.ZodType<T>): Parsed<T> {
  const value = parseQuickly(text, schema);
  if (value === undefined) return parseWithPlaces(text, file, schema);
  return { value, faults: [], placeOf: (path) => parseWithPlaces(text, file, schema).placeOf(path) };
}

/** By the parser that is four times as fast and knows no places: nearly all files have no fault. */
function parseQuickly<T>(text: string, schema: z.ZodType<T>): T | undefined {
  try {
    return schema.safeParse(load(text, { schema: CORE_SCHEMA, maxAliases: MOST_ALIASES })).data;
  } catch {
    return undefined;
  }
}

function parseWithPlaces<T>(text: string, file: string, schema: z.ZodType<T>): Parsed<T> {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  const placeAt = (offset: number): { line: number; column: number } => {
    const place = lines.linePos(offset);
    return { line: place.line, column: place.col };
  };
  const placeOf: Parsed<T>['placeOf'] = (path) => placeAt(offsetOf(document, path));
  const fault = (place: { line: number; column: number }, message: string): RuleFault => ({
    file,
    ...place,
    message,
    severity: 'error',
  });

  if (document.errors.length > 0) {
    return { faults: document.errors.map((error) => fault(placeAt(error.pos[0]), error.message)), placeOf };
  }
  const plain = plainValue(document);
  if (plain.fault !== undefined) return { faults: [fault(placeAt(0), plain.fault)], placeOf };
  const checked = schema.safeParse(plain.value);
  if (checked.success) return { value: checked.data, faults: [], placeOf };
  const faults = checked.error.issues.flatMap((issue): RuleFault[] => {
    if (issue.code !== 'unrecognized_keys') return [fault(placeOf(issue.path), messageOf(issue, document))];
    return issue.keys.map((key) => {
      const right = nearestName(key, keysAt(schema, issue.path));
      return fault(
        placeOf([...issue.path, key]),
        `unknown field '${key}'${right === undefined ? '' : `; did you mean '${right}'?`}`,
      );
    });
  });
  return { faults, placeOf };
}

/** An alias without an anchor, or too many aliases, are told only now, without a place. */
function plainValue(document: Document.Parsed): { readonly value?: unknown; readonly fault?: string } {
  try {
    return { value: document.toJS({ maxAliasCount: MOST_ALIASES }) };
  } catch (error) {
    return { fault: error instanceof Error ? error.message : String(error) };
  }
}

function messageOf(issue: z.core.$ZodIssue, document: Document.Parsed): string {
  const field = issue.path.map(String).join('.');
  if (!document.hasIn(issue.path) && field !== '') return `'${field}' is missing`;
  if (document.getIn(issue.path) === null) return `'${field}' is empty`;
  return field === '' ? issue.message : `'${field}': ${issue.message}`;
}

/** Offset of the deepest node of the path that exists; of the key, where the path ends in a map. */
function offsetOf(document: Document.Parsed, path: readonly PropertyKey[]): number {
  let node: unknown = document.contents;
  let offset = 0;
  for (const part of path) {
    if (isMap(node)) {
      const pair = node.items.find((item) => isPair(item) && isScalar(item.key) && item.key.value === part);
      if (pair === undefined) break;
      offset = (pair.key as Node).range?.[0] ?? offset;
      node = pair.value;
    } else {
      const child = document.getIn([...path.slice(0, path.indexOf(part)), part], true);
      if (child === undefined) break;
      offset = (child as Node).range?.[0] ?? offset;
      node = child;
    }
  }
  return offset;
}

/** The names that a schema knows at a path, to tell the nearest one from a wrong name. */
function keysAt(schema: z.ZodType, path: readonly PropertyKey[]): readonly string[] {
  let current: unknown = schema;
  for (const part of path) {
    const definition = definitionOf(current);
    if (definition === undefined) return [];
    current = definition.shape?.[String(part)] ?? definition.valueType ?? definition.element;
  }
  return Object.keys(definitionOf(current)?.shape ?? {});
}

interface Definition {
  readonly shape?: Readonly<Record<string, unknown>>;
  readonly valueType?: unknown;
  readonly element?: unknown;
  readonly innerType?: unknown;
}

function definitionOf(schema: unknown): Definition | undefined {
  let definition = (schema as { def?: Definition } | undefined)?.def;
  while (definition?.innerType !== undefined) definition = (definition.innerType as { def?: Definition }).def;
  return definition;
}
