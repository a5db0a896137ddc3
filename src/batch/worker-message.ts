import type { Failure } from '../fleet/archive-row.ts';
import type { ArchiveResult } from './analyze-archive.ts';
import type { Reading } from './reading.ts';

/** What a worker process is started with, as JSON in its only argument. */
export interface WorkerSetup {
  readonly output: string;
  /** Directories of private rules. */
  readonly rules: readonly string[];
  readonly redact: boolean;
  /** The path of the key file, which is there. */
  readonly pseudonyms?: string | undefined;
  readonly reading: Reading;
  readonly resume: boolean;
  readonly megabytes: number;
}

export interface WorkerTask {
  readonly path: string;
}

export interface WorkerFailure {
  readonly failure: Failure;
  readonly reason: string;
}

/** The one answer to a task. */
export type WorkerAnswer = (ArchiveResult | WorkerFailure) & {
  /** Its memory has grown so that the next archive should have a fresh worker. */
  readonly spent: boolean;
};

/** Exit status of a worker that took more memory than it may. */
export const outOfMemory = 71;
