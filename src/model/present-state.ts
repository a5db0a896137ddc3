import type { FindingState } from './rule.ts';

/** There at the time of collection, or coming and going; not recovered or in the past. */
export function isPresentState(state: FindingState): boolean {
  return state === 'active' || state === 'intermittent';
}
