import type { FoundArchive } from '../batch/find-archives.ts';

const TERMINAL_PAUSE = 200;
/** Into a file or a pipe, whole lines. */
const LOG_PAUSE = 30_000;

export interface BatchProgress {
  onDone(archive: FoundArchive, outcome: { readonly failed: boolean; readonly kept: boolean }): void;
  /** Wipes the line, so that nothing of it stays before the result. */
  clear(): void;
}

/** How far a batch is, how fast, and how long it still takes, on standard error. */
export function createBatchProgress(stream: NodeJS.WriteStream, archives: readonly FoundArchive[]): BatchProgress {
  const started = Date.now();
  const isTerminal = stream.isTTY === true;
  let lastShown = started;
  let done = 0;
  let failed = 0;
  let kept = 0;
  let analysedWeight = 0;
  let weightLeft = archives.reduce((sum, archive) => sum + weightOf(archive), 0);
  return {
    onDone(archive, outcome) {
      done++;
      if (outcome.failed) failed++;
      if (outcome.kept) kept++;
      else analysedWeight += weightOf(archive);
      weightLeft -= weightOf(archive);
      const now = Date.now();
      if (now - lastShown < (isTerminal ? TERMINAL_PAUSE : LOG_PAUSE)) return;
      lastShown = now;
      const seconds = (now - started) / 1000;
      const text = [
        `${done} of ${archives.length} archives`,
        ...(kept === 0 ? [] : [`${kept} kept`]),
        ...(failed === 0 ? [] : [`${failed} failed`]),
        `${((done - kept) / seconds).toFixed(1)}/s`,
        ...(analysedWeight === 0 ? [] : [`${readable((weightLeft / analysedWeight) * seconds)} left`]),
      ].join(', ');
      stream.write(isTerminal ? `\r\u001B[K${text}` : `${text}\n`);
    },
    clear() {
      if (isTerminal) stream.write('\r\u001B[K');
    },
  };
}

/** What an archive costs, roughly: a fixed part, and its bytes. */
function weightOf({ bytes }: FoundArchive): number {
  return 200_000 + bytes;
}

function readable(seconds: number): string {
  if (seconds < 90) return `${Math.ceil(seconds)} s`;
  if (seconds < 5400) return `${Math.ceil(seconds / 60)} min`;
  return `${(seconds / 3600).toFixed(1)} h`;
}
