import type { DescribeLayout } from './layout.ts';

/** A `Key:  value` of describe text, with the lines that belong to it. Indices are into the section's lines. */
export interface DescribeField {
  readonly key: string;
  readonly value: string;
  readonly line: number;
  /** The first line after it. */
  readonly end: number;
}

interface Range {
  readonly from: number;
  readonly to: number;
  /** The number of blanks before the keys. */
  readonly indent: number;
}

/** The fields of one level of indentation. Without a layout every key counts, once. Nothing follows `Events`. */
export function outline(
  lines: readonly string[],
  { from, to, indent }: Range,
  layout?: DescribeLayout,
): ReadonlyMap<string, DescribeField> {
  const fields = new Map<string, DescribeField>();
  let open: Omit<DescribeField, 'end'> | undefined;
  let group = 0;
  for (let line = from; line < to && open?.key !== 'Events'; line++) {
    const found = parseKey(lines[line] ?? '', indent);
    if (found === undefined || fields.has(found.key) || open?.key === found.key) continue;
    const itsGroup = layout === undefined ? group : layout.groupOf.get(found.key);
    if (itsGroup === undefined || itsGroup < group) continue;
    group = itsGroup;
    if (open !== undefined) fields.set(open.key, { ...open, end: line });
    open = { ...found, line };
  }
  if (open !== undefined) fields.set(open.key, { ...open, end: to });
  return fields;
}

function parseKey(line: string, indent: number): { readonly key: string; readonly value: string } | undefined {
  const found = /^( *)([A-Z][\w ./()-]{0,60}):(?:\s+(\S.*)?)?$/.exec(line);
  const [, blanks = '', key = '', value = ''] = found ?? [];
  return found === null || blanks.length !== indent ? undefined : { key, value: value.trimEnd() };
}
