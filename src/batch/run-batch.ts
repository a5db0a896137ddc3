import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { failedRecord, type ArchiveRecord } from '../fleet/archive-record.ts';
import { archiveDirectory } from './archive-directory.ts';
import { ArchiveWorker } from './archive-worker.ts';
import type { FoundArchive } from './find-archives.ts';
import type { WorkerAnswer, WorkerSetup } from './worker-message.ts';

export interface BatchOptions {
  /** The file of the worker's program. */
  readonly worker: string;
  readonly setup: WorkerSetup;
  /** How many workers at the same time. */
  readonly jobs: number;
  /** For one archive, before its worker is ended. */
  readonly seconds: number;
  readonly signal: AbortSignal;
  onDone(archive: FoundArchive, record: ArchiveRecord, kept: boolean): void;
}

/** Analyses the archives; the records stand in their order. Rejects with the signal's reason when that is given. */
export async function runBatch(
  archives: readonly FoundArchive[],
  options: BatchOptions,
): Promise<readonly ArchiveRecord[]> {
  const { setup, signal } = options;
  const records: ArchiveRecord[] = [];
  const workers = new Set<ArchiveWorker>();
  const endAll = (): void => workers.forEach((worker) => worker.end());
  signal.addEventListener('abort', endAll, { once: true });
  let next = 0;

  async function workThrough(): Promise<void> {
    let worker: ArchiveWorker | undefined;
    while (next < archives.length) {
      const place = next++;
      const archive = archives[place];
      if (archive === undefined) break;
      if (worker === undefined) workers.add((worker = new ArchiveWorker(options.worker, setup)));
      const answer = await worker.run(archive.path, options.seconds);
      signal.throwIfAborted();
      if (answer.spent) {
        workers.delete(worker);
        worker = undefined;
      }
      const record = await recordOf(archive.path, answer, setup.output);
      records[place] = record;
      options.onDone(archive, record, 'kept' in answer && answer.kept);
    }
  }

  try {
    await Promise.all(Array.from({ length: Math.min(options.jobs, archives.length) }, workThrough));
    return records;
  } finally {
    endAll();
    signal.removeEventListener('abort', endAll);
  }
}

/** A failure leaves nothing on the disk: it may be the machine's, so that a resumed run tries again. */
async function recordOf(path: string, answer: WorkerAnswer, output: string): Promise<ArchiveRecord> {
  if ('record' in answer) return answer.record;
  await rm(join(output, archiveDirectory(path)), { recursive: true, force: true });
  return failedRecord(path, answer.failure, answer.reason);
}
