import type { VerdictStatus } from '../../model/analysis.ts';
import { verdictWord } from '../../report/view/verdict-view.ts';

export function resultWord(result: VerdictStatus | 'failed'): string {
  return result === 'failed' ? 'Failed' : verdictWord(result);
}
