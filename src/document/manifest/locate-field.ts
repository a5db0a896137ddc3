import { isMap, isNode, isPair, isScalar, isSeq, LineCounter, parseDocument, type Node } from 'yaml';
import type { Excerpt } from '../../model/source.ts';
import type { ItemSlice } from './item-slice.ts';

/**
 * The line of a slice that states the field at a path, or the nearest field above it. JSON is YAML, so one parser with
 * positions serves both; it is slow, and only asked about what is cited.
 */
export function locateField(slice: ItemSlice, file: string, path: string): Excerpt {
  const lines = new LineCounter();
  const document = parseDocument(slice.text, { lineCounter: lines, logLevel: 'silent' });
  let node: unknown = document.contents;
  if (slice.isElement && isSeq(node)) node = node.items[0];
  let offset = 0;
  for (const step of stepsOf(path)) {
    const next = stepInto(node, step);
    if (next === undefined) break;
    offset = next.at;
    node = next.node;
  }
  const line = lines.linePos(offset).line;
  return { file, line: slice.line + line - 1, text: slice.text.split('\n')[line - 1] ?? '' };
}

/** `metadata.labels.k8s-app`, `status.conditions[4].status`. Keys with dots are not reached; their parent is. */
function stepsOf(path: string): readonly (string | number)[] {
  return path.split('.').flatMap((part) => {
    const indexes = [...part.matchAll(/\[(\d+)\]/g)].map((found) => Number(found[1]));
    return [part.split('[', 1)[0] ?? part, ...indexes];
  });
}

function stepInto(node: unknown, step: string | number): { readonly node: unknown; readonly at: number } | undefined {
  if (typeof step === 'number') {
    const item: unknown = isSeq(node) ? node.items[step] : undefined;
    if (!isNode(item)) return undefined;
    // An element of a JSON list begins with a bracket on a line of its own, which tells nothing.
    const [first] = isMap(item) ? item.items : [];
    return { node: item, at: startOf(isNode(first?.key) ? first.key : item) };
  }
  if (!isMap(node)) return undefined;
  const pair = node.items.find((item) => isPair(item) && isScalar(item.key) && item.key.value === step);
  return pair === undefined ? undefined : { node: pair.value, at: startOf(pair.key as Node) };
}

function startOf(node: Node): number {
  return node.range?.[0] ?? 0;
}
