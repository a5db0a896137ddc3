import { analyzeArchive } from '../batch/analyze-archive.ts';
import { outOfMemory, type WorkerAnswer, type WorkerSetup, type WorkerTask } from '../batch/worker-message.ts';
import { UserError } from '../model/user-error.ts';
import { openInputs } from './open-inputs.ts';
import { packageVersion, templateText } from './package-files.ts';
import { loadRulePacks } from './rule-files.ts';
import { fitV8ToLargeInputs } from './v8-flags.ts';

const MEGABYTE = 1024 ** 2;
/** Of the memory it may take, the share that a worker may go on with to the next archive. */
const SPENT = 0.5;

// The program of a worker. It ends with the one that started it, which alone answers to Ctrl-C.
process.on('SIGINT', () => undefined);
process.on('disconnect', () => process.exit());

const setup = JSON.parse(process.argv[2] ?? '') as WorkerSetup;
const rules = await loadRulePacks(setup.rules);
const version = packageVersion();
fitV8ToLargeInputs();
const input = {
  redact: setup.redact,
  pseudonyms: setup.pseudonyms,
  limits: setup.reading.limits,
  mayUnpackInThread: false,
  onProgress: (): void => {
    if (megabytesTaken() > setup.megabytes) process.exit(outOfMemory);
  },
};

process.on('message', ({ path }: WorkerTask) => {
  void answer(path).then((message) => process.send?.(message));
});

async function answer(path: string): Promise<WorkerAnswer> {
  try {
    const result = await analyzeArchive(path, {
      output: setup.output,
      rules,
      version,
      templates: templateText,
      open: (place) => openInputs([place], input),
      reading: setup.reading,
      resume: setup.resume,
    });
    return { ...result, spent: isSpent() };
  } catch (error) {
    const isInput = error instanceof UserError || (error instanceof Error && 'syscall' in error);
    const reason = error instanceof Error ? error.message : String(error);
    return { failure: isInput ? 'unreadable' : 'crashed', reason, spent: isSpent() };
  }
}

function isSpent(): boolean {
  return megabytesTaken() > setup.megabytes * SPENT;
}

function megabytesTaken(): number {
  return process.memoryUsage.rss() / MEGABYTE;
}
