import { isMap, isNode, isScalar, isSeq, type Node, parseDocument, type Scalar } from 'yaml';
import { locateInBlock } from './block/locate-in-block.ts';
import { readBlockYaml } from './block/read-block-yaml.ts';
import { fieldSteps } from './field-steps.ts';
import { followSteps } from './follow-steps.ts';
import type { TextSpan } from './text-span.ts';

interface Place {
  readonly value: unknown;
  /** The key's offset, or the value's where it has none. */
  readonly start: number;
}

/** What states the field at a path, or the nearest field above it: a text whole, of anything else the begin. */
export function locateInYaml(text: string, path: string): TextSpan {
  const steps = fieldSteps(path);
  return readBlockYaml(text) === undefined ? locateByLibrary(text, steps) : locateInBlock(text, steps);
}

/** The parser that knows positions is slow, so it is run on what is cited only. */
export function locateByLibrary(text: string, steps: readonly (string | number)[]): TextSpan {
  const { contents } = parseDocument(text, { logLevel: 'silent' });
  const root: Place = { value: contents, start: startOf(contents) };
  const { value, start } = followSteps(root, steps, childOf);
  if (!isScalar(value)) return { start, end: start };
  return { start: isBlock(value) ? text.indexOf('\n', startOf(value)) + 1 : start, end: value.range?.[1] ?? start };
}

function childOf({ value }: Place, step: string | number): Place | undefined {
  if (typeof step === 'number') {
    const item: unknown = isSeq(value) ? value.items[step] : undefined;
    return isNode(item) ? { value: item, start: startOf(item) } : undefined;
  }
  const pair = isMap(value) ? value.items.find(({ key }) => isScalar(key) && key.value === step) : undefined;
  return pair === undefined ? undefined : { value: pair.value, start: startOf(pair.key as Node) };
}

/** A block text begins on the line after its key. */
function isBlock({ type }: Scalar): boolean {
  return type === 'BLOCK_LITERAL' || type === 'BLOCK_FOLDED';
}

function startOf(node: Node | null): number {
  return node?.range?.[0] ?? 0;
}
