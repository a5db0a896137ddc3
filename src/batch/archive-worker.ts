import { fork, type ChildProcess } from 'node:child_process';
import { outOfMemory, type WorkerAnswer, type WorkerFailure, type WorkerSetup } from './worker-message.ts';

/** The rest is for what lies outside of V8's heap: buffers, code, stacks. */
const HEAP_SHARE = 0.8;
const LAST_WORDS = 4000;

/**
 * A process that analyses archives, one after the other. A process, because what runs out of memory in a thread may take
 * the whole program along.
 */
export class ArchiveWorker {
  readonly #child: ChildProcess;
  readonly #megabytes: number;
  #lastWords = '';

  constructor(program: string, setup: WorkerSetup) {
    this.#megabytes = setup.megabytes;
    this.#child = fork(program, [JSON.stringify(setup)], {
      // Workers fill the processors: V8's helpers, its collector's and its compiler's, only take them from each other.
      execArgv: [`--max-old-space-size=${Math.floor(setup.megabytes * HEAP_SHARE)}`, '--single-threaded'],
      stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
    });
    this.#child.stderr?.setEncoding('utf8').on('data', (text: string) => {
      this.#lastWords = (this.#lastWords + text).slice(-LAST_WORDS);
    });
  }

  /** The worker is gone after an answer that says so with `spent`. Never rejects. */
  async run(path: string, seconds: number): Promise<WorkerAnswer> {
    const child = this.#child;
    return new Promise((resolve) => {
      let late = false;
      const timer = setTimeout(() => {
        late = true;
        child.kill('SIGKILL');
      }, seconds * 1000);
      const settle = (answer: WorkerAnswer): void => {
        clearTimeout(timer);
        child.removeAllListeners();
        // A worker that dies between two archives is no error of either.
        child.on('error', () => undefined);
        if (answer.spent) this.end();
        resolve(answer);
      };
      const isGone = (why: WorkerFailure): void => settle({ ...why, spent: true });
      child.on('message', (answer: WorkerAnswer) => settle(answer));
      child.on('error', (error) =>
        isGone({ failure: 'crashed', reason: `No worker could be started: ${error.message}` }),
      );
      child.on('close', (status, signal) =>
        isGone(
          late ? { failure: 'time-limit', reason: `Took more than ${seconds} s.` } : this.#whyEnded(status, signal),
        ),
      );
      if (child.exitCode === null && child.signalCode === null) child.send({ path }, () => undefined);
      else isGone({ failure: 'crashed', reason: 'The worker was gone before it began.' });
    });
  }

  end(): void {
    this.#child.kill('SIGKILL');
  }

  #whyEnded(status: number | null, signal: NodeJS.Signals | null): WorkerFailure {
    if (status === outOfMemory || /heap out of memory|Array buffer allocation failed/i.test(this.#lastWords)) {
      return { failure: 'memory-limit', reason: `Took more than ${this.#megabytes} MB of memory.` };
    }
    const how = signal === null ? `with status ${status}` : `by ${signal}`;
    const words = /^\w*Error\b.*/m.exec(this.#lastWords)?.[0];
    return { failure: 'crashed', reason: `The worker ended ${how}${words === undefined ? '.' : `: ${words}`}` };
  }
}
