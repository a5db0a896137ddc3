import type { Analysis } from '../model/analysis.ts';
import type { ProblemCode } from '../model/problem.ts';

/** Problems that leave open what else there would have been. */
const CODES: ReadonlySet<ProblemCode> = new Set([
  'archive-truncated',
  'archive-corrupt',
  'limit-reached',
  'input-unreadable',
]);

/** Whether something of the bundle was not read, so that what it does not show may have been in it. */
export function isCutShort({ bundle, problems }: Analysis): boolean {
  return bundle.truncated || problems.some(({ code }) => CODES.has(code));
}
