import type { OnProgress } from '../model/progress.ts';
import { progressWords } from './progress-words.ts';

/** Silence this long before the first line: most runs end sooner. */
const PATIENCE = 1000;
const PAUSE = 200;

export interface ProgressLine {
  readonly onProgress: OnProgress;
  /** Wipes the line, so that nothing of it stays before the result. */
  clear(): void;
}

/** One line on standard error that is written over; nothing where that is no terminal. */
export function createProgressLine(stream: NodeJS.WriteStream): ProgressLine {
  const started = Date.now();
  let lastShown = 0;
  let shown = false;
  return {
    onProgress(progress) {
      const now = Date.now();
      if (stream.isTTY !== true || now - started < PATIENCE || now - lastShown < PAUSE) return;
      lastShown = now;
      shown = true;
      // A line that wraps could not be written over.
      const words = progressWords(progress, now - started).slice(0, (stream.columns ?? 80) - 1);
      stream.write(`\r\u001B[K${words}`);
    },
    clear() {
      if (shown) stream.write('\r\u001B[K');
    },
  };
}
