import { bgpPassword } from '../fixtures/report/bgp-password.ts';
import { emptyAnalysis } from '../fixtures/report/empty-analysis.ts';
import { healthy } from '../fixtures/report/healthy.ts';
import { hostile } from '../fixtures/report/hostile.ts';
import { looseLog } from '../fixtures/report/loose-log.ts';

/** Names for `describe.each` and golden files. */
export const samples = [
  ['bgp-password', bgpPassword],
  ['healthy', healthy],
  ['loose-log', looseLog],
  ['empty', emptyAnalysis],
  ['hostile', hostile],
] as const;
