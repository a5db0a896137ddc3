import type { ArchiveLimits } from '../../model/entry.ts';
import type { Progress } from '../../model/progress.ts';
import type { Ring } from './ring.ts';

/** What a thread is started with. */
export interface ThreadSetup {
  readonly ring: Ring;
  readonly paths: readonly string[];
  readonly limits: Partial<ArchiveLimits>;
}

/** From the thread, beside the ring: whether the inputs could be opened, and how far it is. */
export type ThreadMessage =
  | { readonly is: 'opened' }
  | { readonly is: 'refused'; readonly message: string; readonly hint: string | undefined }
  | { readonly is: 'progress'; readonly progress: Progress };

/** A part of JSON, for the frame that follows. */
export const TEXT = 1;
/** An entry, by an `EntryHead` before it; its content follows. */
export const ENTRY = 2;
export const CONTENT = 3;
export const ENTRY_END = 4;
/** Nothing follows; before it stand the `BundleFacts`. */
export const END = 5;

export interface EntryHead {
  readonly path: string;
  readonly modifiedAt?: number;
}
