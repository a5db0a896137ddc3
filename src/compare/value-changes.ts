import type { ValueChange } from '../model/comparison.ts';

/** Names of values with what each side says of them; undefined for what a side does not tell. */
export type NamedValues = readonly (readonly [what: string, before: string | undefined, after: string | undefined])[];

/** Those that differ. */
export function valueChanges(values: NamedValues): readonly ValueChange[] {
  return values.flatMap(([what, before, after]) =>
    before === after
      ? []
      : [{ what, ...(before === undefined ? {} : { before }), ...(after === undefined ? {} : { after }) }],
  );
}
