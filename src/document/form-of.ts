import { classify, type Form } from './classify.ts';
import { isClockFileName } from './layout/clock.ts';
import type { Place } from './layout/place-in-layout.ts';

/** The form of a file by its head, unless its path alone tells: `errors` is what was told of a failed collection. */
export function formOf(path: string, place: Place | undefined, head: string): Form | 'errors' {
  if (path.endsWith('.stderr') || place?.is === 'errors') return 'errors';
  return isClockFileName(path) ? 'text' : classify(head);
}
