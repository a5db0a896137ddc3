import type { Progress } from '../model/progress.ts';
import { counted, readableBytes } from '../report/view/readable-number.ts';
import { readableSpan } from '../report/view/readable-span.ts';

/** Below this share, what is left can't be told from what was read. */
const SHARE_TO_JUDGE_BY = 0.02;

/** `reading: 1,204 files, 512.3 MB, 42 %, about 12 s left`. `elapsed` is in milliseconds since the beginning. */
export function progressWords({ phase, entries, bytes, input }: Progress, elapsed: number): string {
  if (phase !== 'read') return 'evaluating the rules';
  const parts = [counted(entries, 'file'), readableBytes(bytes)];
  if (input !== undefined && input.of > 0) {
    const share = Math.min(1, input.read / input.of);
    parts.push(`${Math.floor(100 * share)} %`);
    if (share >= SHARE_TO_JUDGE_BY && share < 1) {
      parts.push(`about ${readableSpan(Math.max(1000, (elapsed * (1 - share)) / share))} left`);
    }
  }
  return `reading: ${parts.join(', ')}`;
}
