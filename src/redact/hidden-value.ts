import type { SecretSpan } from './secret-span.ts';

/** A value that a line gives away, or begins to. */
export interface HiddenValue {
  readonly span?: SecretSpan;
  /** Lines that are indented further than this belong to the value too. */
  readonly hidesBelow: number;
}
