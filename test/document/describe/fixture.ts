import { readFileSync } from 'node:fs';
import { readText, type ReadText } from '../../../src/document/read-text.ts';
import type { JsonObject } from '../../../src/model/json.ts';
import type { SourcedObject } from '../../../src/model/document.ts';

/** Text that kubectl 1.32 printed, with `.json` the object as the API server gave it. */
export function fixture(name: string): string {
  return readFileSync(new URL(`../../fixtures/describe/${name}`, import.meta.url), 'utf8');
}

export function fixtureObject(name: string): JsonObject {
  return JSON.parse(fixture(name)) as JsonObject;
}

/** The object that the text describes, as the first of a reading. */
export function described(text: string): { readonly object: SourcedObject; readonly reading: ReadText } {
  const reading = readText(text, 'describe.txt');
  const [object] = reading.objects;
  if (object === undefined) throw new Error('nothing was read');
  return { object, reading };
}
