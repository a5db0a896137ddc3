import type { OnProgress } from '../model/progress.ts';

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
    onProgress({ phase, entries, bytes }) {
      const now = Date.now();
      if (stream.isTTY !== true || now - started < PATIENCE || now - lastShown < PAUSE) return;
      lastShown = now;
      shown = true;
      const megabytes = (bytes / 1e6).toFixed(0);
      const text = phase === 'read' ? `reading: ${entries} files, ${megabytes} MB` : 'evaluating the rules';
      stream.write(`\r\u001B[K${text}`);
    },
    clear() {
      if (shown) stream.write('\r\u001B[K');
    },
  };
}
