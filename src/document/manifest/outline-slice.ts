import { countNewlines, endOfLineAt } from '../../text/line-bounds.ts';
import type { ItemSlice } from './item-slice.ts';
import { jsonMembers } from './json-scan.ts';

const kept = new Set(['apiVersion', 'kind', 'metadata', 'type']);
const keptOfMetadata = new Set(['name', 'namespace', 'uid', 'creationTimestamp']);

/**
 * A slice of which only the name, namespace, type and the like are left, so that nothing else of a Secret is parsed,
 * kept or cited. The lines keep their numbers.
 */
export function outlineSlice(slice: ItemSlice): ItemSlice {
  if (slice.form === 'json') return { ...slice, text: outlineJson(slice.text, kept) };
  if (slice.parsed === undefined) return { ...slice, text: outlineYaml(slice.text) };
  // The text is all of the list's.
  return { ...slice, text: '', parsed: outlineParsed(slice.parsed) };
}

function outlineParsed(parsed: unknown): unknown {
  const object = only(parsed, kept);
  return { ...object, metadata: only(object['metadata'], keptOfMetadata) };
}

function only(value: unknown, keys: ReadonlySet<string>): Readonly<Record<string, unknown>> {
  return Object.fromEntries(Object.entries(value ?? {}).filter(([key]) => keys.has(key)));
}

function outlineJson(text: string, keys: ReadonlySet<string>): string {
  const members: string[] = [];
  let from = 0;
  for (const { key, keyStart, start, end } of jsonMembers(text, 0)) {
    if (!keys.has(key) || end === -1) continue;
    const value = text.slice(start, end);
    const outline = key === 'metadata' && value.startsWith('{') ? outlineJson(value, keptOfMetadata) : value;
    members.push(newlines(text, from, keyStart) + text.slice(keyStart, start) + outline);
    from = end;
  }
  return `{${members.join(',')}${newlines(text, from, text.length)}}`;
}

function newlines(text: string, from: number, to: number): string {
  const part = text.slice(from, to);
  return '\n'.repeat(countNewlines(part, 0, part.length));
}

/** By indentation: fields of the object stand beside its first one, those of its metadata deeper. */
function outlineYaml(text: string): string {
  const indent = /^[\s-]*/.exec(text.slice(0, endOfLineAt(text, 0)))?.[0].length ?? 0;
  let field = '';
  let metadataIndent: number | undefined;
  let isKept = false;

  function enter(content: string): void {
    const key = /^( *)([\w.-]+):/.exec(content);
    const depth = key?.[1]?.length ?? Infinity;
    if (depth <= indent) {
      field = key?.[2] ?? '';
      isKept = kept.has(field);
      metadataIndent = undefined;
    } else if (field === 'metadata' && key !== null) {
      metadataIndent ??= depth;
      if (depth <= metadataIndent) isKept = keptOfMetadata.has(key[2] ?? '');
    }
  }

  const outline: string[] = [];
  for (let start = 0; start <= text.length;) {
    const end = endOfLineAt(text, start);
    // The dash of a list's item stays.
    const dash = start === 0 ? text.slice(0, indent) : '';
    if (start === 0) enter(' '.repeat(indent) + text.slice(indent, end));
    else if (!isDeeper(text, start, field === 'metadata' ? (metadataIndent ?? Infinity) : indent))
      enter(text.slice(start, end));
    outline.push(isKept ? text.slice(start, end) : dash.trimEnd());
    start = end + 1;
  }
  return outline.join('\n');
}

/** Most lines of a Secret or a definition are: they are passed over by their first columns, and not cut out. */
function isDeeper(text: string, start: number, column: number): boolean {
  for (let at = start; at <= start + column; at++) if (text[at] !== ' ') return false;
  return true;
}
