import { type ChildProcess, fork } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { inputOf, type Kind, KINDS, readOriginals } from './inputs.ts';
import type { Answer, Order } from './worker.ts';

/**
 * `npm run fuzz`: mutated archives, documents and rules, until it is stopped or has done what it was asked for. No input
 * may crash it, take longer than its time, or make it grow. What did is kept in `test/fuzz/corpus`, and run by the tests
 * ever after.
 */
const LONGEST_MS = 30_000;
const MOST_MEMORY = 1_500_000_000;

const root = fileURLToPath(new URL('../../../', import.meta.url));
const { values } = parseArgs({
  options: {
    archives: { type: 'string', default: '1000000' },
    documents: { type: 'string', default: '10000000' },
    rules: { type: 'string', default: '1000000' },
    seed: { type: 'string', default: `${Date.now() % 1_000_000}` },
    jobs: { type: 'string', default: `${availableParallelism()}` },
  },
});
const seed = Number(values.seed);
const amounts: Readonly<Record<Kind, number>> = {
  archive: Number(values.archives),
  document: Number(values.documents),
  rule: Number(values.rules),
};
const originals = await readOriginals(root);
const done: Record<Kind, number> = { archive: 0, document: 0, rule: 0 };
const next: Record<Kind, number> = { archive: 0, document: 0, rule: 0 };
let failures = 0;
let most = 0;

process.stdout.write(`seed ${seed}\n`);
const report = setInterval(() => process.stdout.write(`${progress()}\n`), 30_000);
await Promise.all(Array.from({ length: Number(values.jobs) }, () => work()));
clearInterval(report);
process.stdout.write(`${progress()}\n`);
process.exitCode = failures === 0 ? 0 : 1;

function progress(): string {
  const counts = KINDS.map((kind) => `${done[kind]} ${kind}s`).join(', ');
  return `${counts}, ${failures} failed, at most ${Math.round(most / 1e6)} MB`;
}

/** The kind that is furthest behind. */
function takeOrder(): Order | undefined {
  const open = KINDS.filter((kind) => next[kind] < amounts[kind]);
  const [kind] = open.toSorted((a, b) => next[a] / amounts[a] - next[b] / amounts[b]);
  return kind === undefined ? undefined : { kind, nth: next[kind]++ };
}

/** Keeps one process at work, and begins another where one was lost to an input. */
async function work(): Promise<void> {
  let worker = await begin();
  for (let order = takeOrder(); order !== undefined; order = takeOrder()) {
    const failure = await ask(worker, order);
    done[order.kind]++;
    if (failure === undefined) continue;
    failures++;
    keep(order, failure.why);
    if (failure.isLost) {
      worker.kill('SIGKILL');
      worker = await begin();
    }
  }
  worker.disconnect();
}

async function begin(): Promise<ChildProcess> {
  const worker = fork(fileURLToPath(new URL('worker.js', import.meta.url)), [root, `${seed}`]);
  await new Promise((resolve) => worker.once('message', resolve));
  return worker;
}

function ask(worker: ChildProcess, order: Order): Promise<{ why: string; isLost: boolean } | undefined> {
  return new Promise((resolve) => {
    const settle = (failure: { why: string; isLost: boolean } | undefined): void => {
      clearTimeout(timer);
      worker.removeAllListeners('message');
      worker.removeAllListeners('exit');
      resolve(failure);
    };
    const timer = setTimeout(() => settle({ why: `took more than ${LONGEST_MS} ms`, isLost: true }), LONGEST_MS);
    worker.once('exit', (code, signal) => settle({ why: `ended with ${code ?? signal}`, isLost: true }));
    worker.once('message', ({ error, memory }: Answer) => {
      most = Math.max(most, memory);
      if (error !== undefined) settle({ why: error, isLost: false });
      else settle(memory > MOST_MEMORY ? { why: `grew to ${memory} bytes`, isLost: true } : undefined);
    });
    worker.send(order);
  });
}

function keep({ kind, nth }: Order, why: string): void {
  const folder = join(root, 'test/fuzz/corpus');
  const { name, bytes } = inputOf(kind, nth, seed, originals);
  const file = `${kind}-${seed}-${nth}--${name.split('/').at(-1)?.slice(-60) ?? ''}`;
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, file), bytes);
  process.stdout.write(`FAILED ${file}\n${why}\n`);
}
