import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { parentPort, workerData, type MessagePort } from 'node:worker_threads';
import type { BundleFacts, Entry } from '../../model/entry.ts';
import type { Progress } from '../../model/progress.ts';
import { UserError } from '../../model/user-error.ts';
import { openBundle } from '../open-bundle.ts';
import { RingWriter } from './ring.ts';
import {
  CONTENT,
  END,
  ENTRY,
  ENTRY_END,
  TEXT,
  type EntryHead,
  type ThreadMessage,
  type ThreadSetup,
} from './thread-message.ts';

// The program of a thread: it unpacks one bundle into a ring.

/** Between two words about the progress. In milliseconds. */
const PAUSE = 50;

const port = parentPort as MessagePort;
const { ring, paths, limits } = workerData as ThreadSetup;
const writer = new RingWriter(ring);
const nothing = new Uint8Array(0);
let lastTold = performance.now();

/**
 * Chunks that were written are garbage, of which V8 lets 64 MB lie before it looks. Most of it dies young, which costs a
 * tenth of a millisecond to collect; what was held over two collections needs a look at all of the heap, 10 ms. In bytes.
 */
const YOUNG_GARBAGE = 4 * 1024 * 1024;
const OLD_GARBAGE = 32 * 1024 * 1024;
setFlagsFromString('--expose-gc');
const collectGarbage = runInNewContext('gc') as (young?: boolean) => void;
let written = 0;

try {
  const bundle = await openBundle(
    paths.map((path) => ({ path })),
    { limits, onProgress: tellProgress },
  );
  tell({ is: 'opened' });
  for await (const entry of bundle.entries()) await writeEntry(entry);
  writeWith(bundle.facts(), END);
} catch (error) {
  if (!(error instanceof UserError)) throw error;
  tell({ is: 'refused', message: error.message, hint: error.hint });
}

async function writeEntry({ path, modifiedAt, content }: Entry): Promise<void> {
  const head: EntryHead = { path, ...(modifiedAt === undefined ? {} : { modifiedAt }) };
  writeWith(head, ENTRY);
  for await (const chunk of content) {
    writer.write(CONTENT, chunk);
    const before = written;
    written += chunk.byteLength;
    if (isMultipleWithin(OLD_GARBAGE, before, written)) collectGarbage();
    else if (isMultipleWithin(YOUNG_GARBAGE, before, written)) collectGarbage(true);
  }
  writer.write(ENTRY_END, nothing);
}

function writeWith(value: EntryHead | BundleFacts, kind: number): void {
  writer.write(TEXT, Buffer.from(JSON.stringify(value)));
  writer.write(kind, nothing);
}

function isMultipleWithin(step: number, before: number, after: number): boolean {
  return Math.floor(after / step) > Math.floor(before / step);
}

function tellProgress(progress: Progress): void {
  const now = performance.now();
  if (now - lastTold < PAUSE) return;
  lastTold = now;
  tell({ is: 'progress', progress });
}

function tell(message: ThreadMessage): void {
  port.postMessage(message);
}
