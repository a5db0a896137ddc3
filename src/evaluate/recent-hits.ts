import type { Selection } from '../model/rule.ts';
import type { Hit } from './hit.ts';

/**
 * The hits that a selection's `recent` leaves: those that were last seen no longer than that before the collection. What
 * carries no time is taken to speak of the present, as for the state of a finding.
 */
export function recentHits({ recent }: Selection, hits: readonly Hit[], collectedAt: number): readonly Hit[] {
  return recent === undefined
    ? hits
    : hits.filter(({ lastAt }) => lastAt === undefined || collectedAt - lastAt <= recent);
}
