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
export interface DescribeLayout {
  readonly keys: readonly DescribeKey[];
  readonly groupOf: ReadonlyMap<string, number>;
}

export function describeLayout(groups: readonly (readonly DescribeKey[])[]): DescribeLayout {
  return {
    keys: groups.flat(),
    groupOf: new Map(groups.flatMap((keys, group) => keys.map(({ key }) => [key, group] as const))),
  };
}
