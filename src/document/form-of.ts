import { classify, type Form } from './classify.ts';
import { isClockFileName } from './layout/clock.ts';

/** The form of a file by its head, unless its name alone tells: `errors` is what a command printed on standard error. */
export function formOf(path: string, head: string): Form | 'errors' {
  if (path.endsWith('.stderr')) return 'errors';
  return isClockFileName(path) ? 'text' : classify(head);
}
