import type { ItemSlice, SlicedDocument } from './item-slice.ts';

/** Cuts YAML as kubectl prints it: documents between `---`, lists with one `- ` at the items' indentation for each. */
export function sliceYaml(text: string, firstLine: number): readonly SlicedDocument[] {
  const lines = text.split('\n');
  const documents: SlicedDocument[] = [];
  let start = 0;
  for (let at = 0; at <= lines.length; at++) {
    if (at < lines.length && !/^---(?:\s|$)/.test(lines[at] ?? '')) continue;
    const part = lines.slice(start, at);
    if (part.some((line) => line.trim() !== '' && !line.startsWith('#')))
      documents.push(sliceDocument(part, firstLine + start));
    start = at + 1;
  }
  return documents;
}

function sliceDocument(lines: readonly string[], firstLine: number): SlicedDocument {
  const itemsAt = lines.findIndex((line) => /^items:\s*$/.test(line));
  const first = lines[itemsAt + 1] ?? '';
  const indent = /^( *)- /.exec(first)?.[1];
  if (itemsAt === -1 || indent === undefined) {
    const list = lines.some((line) => /^items:\s*\[\]\s*$/.test(line)) ? listOf(lines, firstLine) : undefined;
    if (list !== undefined) return { list, items: [], complete: true };
    return { items: [{ form: 'yaml', text: lines.join('\n'), line: firstLine, isElement: false }], complete: true };
  }
  const items: ItemSlice[] = [];
  let at = itemsAt + 1;
  while (lines[at]?.startsWith(`${indent}- `) === true) {
    let end = at + 1;
    while (end < lines.length && isInside(lines[end] ?? '', indent.length)) end++;
    items.push({ form: 'yaml', text: lines.slice(at, end).join('\n'), line: firstLine + at, isElement: true });
    at = end;
  }
  return { list: listOf([...lines.slice(0, itemsAt), ...lines.slice(at)], firstLine), items, complete: true };
}

/** Of the item before: indented more than its dash, or empty (inside a block text). */
function isInside(line: string, indent: number): boolean {
  return line.trim() === '' || line.startsWith(' '.repeat(indent + 1));
}

function listOf(outside: readonly string[], line: number): NonNullable<SlicedDocument['list']> {
  const kind = outside.map((each) => /^kind: (\w+)\s*$/.exec(each)?.[1]).find((found) => found !== undefined);
  const continues = outside.some((each) => /^ +continue: "?[^"\s]/.test(each));
  return { ...(kind === undefined ? {} : { kind }), continues, line };
}
