import type { ValueChange } from '../../model/comparison.ts';

/** Both sides in words: what a side does not tell is said to be so. */
export interface ValueView {
  readonly what: string;
  readonly before: string;
  readonly after: string;
}

export function valueView({ what, before, after }: ValueChange): ValueView {
  return { what, before: before ?? 'not seen', after: after ?? 'not seen' };
}
