import { fieldSteps } from './field-steps.ts';
import { followSteps } from './follow-steps.ts';
import { jsonElements, jsonMembers, skipBlanks } from './json-scan.ts';
import type { TextSpan } from './text-span.ts';

interface Place {
  readonly value: number;
  /** The key's offset, or the value's where it has none. */
  readonly start: number;
}

/** What states the field at a path, or the nearest field above it: a text whole, of anything else the begin. */
export function locateInJson(text: string, path: string): TextSpan {
  const root = elementAt(text, skipBlanks(text, 0));
  const { start, value } = followSteps(root, fieldSteps(path), (place, step) => childOf(text, place.value, step));
  return { start, end: value };
}

function childOf(text: string, parent: number, step: string | number): Place | undefined {
  if (typeof step === 'string') {
    if (text[parent] !== '{') return undefined;
    for (const { key, keyStart, start } of jsonMembers(text, parent)) {
      if (key === step) return { value: start, start: keyStart };
    }
    return undefined;
  }
  if (text[parent] !== '[') return undefined;
  let index = 0;
  for (const { start } of jsonElements(text, parent)) {
    if (index++ === step) return elementAt(text, start);
  }
  return undefined;
}

/** The bracket of an element stands on a line of its own, which tells nothing. */
function elementAt(text: string, value: number): Place {
  const [first] = text[value] === '{' ? jsonMembers(text, value) : [];
  return { value, start: first?.keyStart ?? value };
}
