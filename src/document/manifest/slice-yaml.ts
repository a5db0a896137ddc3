import { countNewlines, endOfLineAt } from '../../text/line-bounds.ts';
import { createLineNumbers } from '../../text/line-numbers.ts';
import type { ItemSlice, SlicedDocument } from './item-slice.ts';
import { parseYaml } from './parse-yaml.ts';
import { startOfField } from './start-of-field.ts';

type Header = Pick<ItemSlice, 'kind' | 'apiVersion'>;

/**
 * Cuts YAML as kubectl prints it: documents between `---`, and lists by the dashes at their items' indentation, which
 * is far faster than to parse it all. A list in another style is parsed as a whole.
 */
export function sliceYaml(text: string, firstLine: number): readonly SlicedDocument[] {
  const documents: SlicedDocument[] = [];
  let start = 0;
  const lineAt = createLineNumbers(text, firstLine);
  for (const separator of [...separatorsOf(text), text.length + 1]) {
    const end = Math.max(start, separator - 1);
    const first = startOfContent(text, start, end);
    if (first < end) documents.push(sliceDocument(text.slice(first, end), lineAt(first)));
    start = endOfLineAt(text, separator) + 1;
  }
  return documents.length < 2 ? documents : documents.map((document) => ({ ...document, isOneOfSeveral: true }));
}

/** Where the lines begin that stand between documents. */
function separatorsOf(text: string): readonly number[] {
  const separators: number[] = [];
  for (const mark of ['---', '...']) {
    if (text.startsWith(mark) && isSeparator(text, 0)) separators.push(0);
    for (let at = text.indexOf(`\n${mark}`); at !== -1; at = text.indexOf(`\n${mark}`, at + 1)) {
      if (isSeparator(text, at + 1)) separators.push(at + 1);
    }
  }
  return separators.sort((a, b) => a - b);
}

function isSeparator(text: string, at: number): boolean {
  return /^(?:\s|$)/.test(text.slice(at + 3, at + 4));
}

function sliceDocument(text: string, line: number): SlicedDocument {
  const itemsAt = startOfField(text, 0, 'items');
  if (itemsAt === -1) {
    if (text.startsWith('- ')) {
      return { list: { continues: false }, line, items: sliceItems(text, 0, line).items };
    }
    return { line, items: [{ form: 'yaml', text, line, path: '', ...headerOf(text, 0) }] };
  }
  const below = endOfLineAt(text, itemsAt) + 1;
  const { items, end } = sliceItems(text, below, line + countNewlines(text, 0, below));
  const outside = text.slice(0, itemsAt) + text.slice(end);
  const list = { ...headerOf(outside, 0), continues: /^ {2}continue: *["']?[^"'\s]/m.test(outside) };
  const isEmpty = /^items: *(?:\[ *\]|null|~) *$/.test(text.slice(itemsAt, below - 1));
  if (items.length === 0 && !isEmpty) return { list, line, ...parseItems(text, line) };
  // kubectl sorts the keys: where the kind is missing, so are the last items.
  const brokenAt = list.kind === undefined ? { brokenAt: line + countNewlines(text, 0, text.length) } : {};
  return { list, line, items, ...brokenAt };
}

function sliceItems(
  text: string,
  from: number,
  firstLine: number,
): { readonly items: readonly ItemSlice[]; readonly end: number } {
  const items: ItemSlice[] = [];
  let at = startOfContent(text, from, text.length);
  let line = firstLine + countNewlines(text, from, at);
  const dash = text.indexOf('- ', at);
  const indent = text.slice(at, dash);
  if (dash === -1 || indent.trim() !== '') return { items, end: from };
  const inner = `${indent}  `;
  while (text.startsWith('- ', at + indent.length) && text.startsWith(indent, at)) {
    const start = at;
    const startLine = line;
    do {
      at = endOfLineAt(text, at) + 1;
      line++;
    } while (at <= text.length && isInside(text, at, inner));
    const item = text.slice(start, at - 1);
    items.push({ form: 'yaml', text: item, line: startLine, path: '[0]', ...headerOf(item, inner.length) });
  }
  return { items, end: at };
}

/** Indented like the item's fields or more, or empty (inside a block text), or a comment. */
function isInside(text: string, at: number, inner: string): boolean {
  return text.startsWith(inner, at) || !isContent(text, at);
}

function parseItems(text: string, line: number): Pick<SlicedDocument, 'items' | 'brokenAt'> {
  const items = (parseYaml(text) as { readonly items?: unknown } | undefined)?.items;
  if (!Array.isArray(items)) return { items: [], brokenAt: line };
  return {
    items: items.map((item: unknown, place): ItemSlice => {
      const { kind, apiVersion } = (item ?? {}) as Readonly<Record<string, unknown>>;
      return {
        form: 'yaml',
        text,
        line,
        path: `items[${place}]`,
        parsed: item,
        ...(typeof kind === 'string' ? { kind } : {}),
        ...(typeof apiVersion === 'string' ? { apiVersion } : {}),
      };
    }),
  };
}

/** Keys of the first level only: the same words stand deeper in owner references and templates. */
function headerOf(text: string, column: number): Header {
  const kind = fieldOf(text, column, 'kind');
  const apiVersion = fieldOf(text, column, 'apiVersion');
  return { ...(kind === undefined ? {} : { kind }), ...(apiVersion === undefined ? {} : { apiVersion }) };
}

function fieldOf(text: string, column: number, name: string): string | undefined {
  const start = startOfField(text, column, name);
  if (start === -1) return undefined;
  return /: *(["']?)([\w./-]+)\1 *(?:#.*)?$/.exec(text.slice(start, endOfLineAt(text, start)))?.[2];
}

/** Where the first line begins that has something on it; `end` without. */
function startOfContent(text: string, from: number, end: number): number {
  let start = from;
  while (start < end && !isContent(text, start)) start = endOfLineAt(text, start) + 1;
  return Math.min(start, end);
}

function isContent(text: string, start: number): boolean {
  const line = text.slice(start, endOfLineAt(text, start)).trimStart();
  return line !== '' && !line.startsWith('#');
}
