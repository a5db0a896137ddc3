import { Worker } from 'node:worker_threads';
import type { ArchiveLimits } from '../../model/entry.ts';
import type { OnProgress } from '../../model/progress.ts';
import { UserError } from '../../model/user-error.ts';
import type { OpenBundle } from '../open-bundle.ts';
import { createRing, RingReader } from './ring.ts';
import { RingContents } from './ring-contents.ts';
import type { ThreadMessage, ThreadSetup } from './thread-message.ts';

/** All that the thread makes is short-lived and large, and lies outside of the heap: there is nothing to wait for. */
const YOUNG_MEGABYTES = 2;

export interface ThreadOptions {
  /** Instead of the default ones. */
  readonly limits?: Partial<ArchiveLimits>;
  readonly onProgress?: OnProgress;
  /** Ends the thread of a bundle that nobody is going to read after all; it would keep the program from ending. */
  readonly signal?: AbortSignal;
}

/**
 * Opens what `openBundle` opens, and unpacks it in a thread of its own while the entries are looked at. `program` is that
 * of the thread: `bundle-thread.ts`, built. A chunk of content stays as it is until 1.5 MiB more were read; then its
 * memory is used again.
 *
 * It is for more than the second processor: what is unpacked within the program is left to the garbage collector, which
 * goes through all that the program holds for every few megabytes (docs/decisions/0007).
 */
export async function openInThread(
  program: URL,
  paths: readonly string[],
  { limits = {}, onProgress, signal }: ThreadOptions = {},
): Promise<OpenBundle> {
  signal?.throwIfAborted();
  const ring = createRing();
  const setup: ThreadSetup = { ring, paths, limits };
  const thread = new Worker(program, {
    workerData: setup,
    resourceLimits: { maxYoungGenerationSizeMb: YOUNG_MEGABYTES },
  });
  signal?.addEventListener('abort', () => void thread.terminate());
  const failed = new Promise<never>((_, reject) => {
    thread.on('error', reject);
    thread.on('exit', () => reject(new Error('The thread that unpacks ended before the bundle')));
  });
  const opened = new Promise<void>((resolve, reject) => {
    thread.on('message', (message: ThreadMessage) => {
      if (message.is === 'opened') resolve();
      else if (message.is === 'progress') onProgress?.(message.progress);
      else reject(new UserError(message.message, message.hint === undefined ? {} : { hint: message.hint }));
    });
  });
  // It is told to whoever waits for the thread.
  failed.catch(() => undefined);
  await Promise.race([opened, failed]);
  const contents = new RingContents(new RingReader(ring), failed);
  return {
    async *entries() {
      try {
        yield* contents.entries();
      } finally {
        await thread.terminate();
      }
    },
    facts: () => contents.facts(),
  };
}
