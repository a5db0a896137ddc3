/** A `Key:  value` of describe text, with the lines that belong to it. Indices are into the section's lines. */
export interface DescribeField {
  readonly key: string;
  readonly value: string;
  readonly line: number;
  /** The first line after it. */
  readonly end: number;
}

/** A key that `describe` prints, and what printing it tells of the object. */
export interface DescribeKey {
  readonly key: string;
  /** Path patterns of the fields that stand there, or that are known to be absent where the key is left out. */
  readonly shows?: readonly string[];
  /** Not every kubectl prints it, so that its absence tells nothing. */
  readonly optional?: boolean;
}

/**
 * The keys of a text in the order in which kubectl prints them; those of one group may come in any order. Messages and
 * values hold lines that look like keys, and the order tells them apart.
 */
export type DescribeLayout = readonly (readonly DescribeKey[])[];

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
  const groups = new Map(layout?.flatMap((keys, group) => keys.map(({ key }) => [key, group] as const)));
  const fields = new Map<string, DescribeField>();
  let open: Omit<DescribeField, 'end'> | undefined;
  let group = 0;
  for (let line = from; line < to && open?.key !== 'Events'; line++) {
    const found = parseKey(lines[line] ?? '', indent);
    if (found === undefined || fields.has(found.key) || open?.key === found.key) continue;
    const itsGroup = layout === undefined ? group : groups.get(found.key);
    if (itsGroup === undefined || itsGroup < group) continue;
    group = itsGroup;
    if (open !== undefined) fields.set(open.key, { ...open, end: line });
    open = { ...found, line };
  }
  if (open !== undefined) fields.set(open.key, { ...open, end: to });
  return fields;
}

function parseKey(line: string, indent: number): { readonly key: string; readonly value: string } | undefined {
  const found = /^( *)([A-Z][\w ./()-]{0,60}):(?:\s+(.*))?$/.exec(line);
  const [, blanks = '', key = '', value = ''] = found ?? [];
  return found === null || blanks.length !== indent ? undefined : { key, value: value.trimEnd() };
}
