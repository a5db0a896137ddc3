import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadRules } from '../../src/rules/load-rules.ts';
import { inputOf, type Kind, readOriginals } from './inputs.ts';
import { createRunner } from './run-input.ts';

export interface Order {
  readonly kind: Kind;
  readonly nth: number;
}

export interface Answer extends Order {
  readonly error?: string;
  /** Bytes that the process holds. */
  readonly memory: number;
}

/** Runs one input after another as it is told to; whoever tells it watches the time. */
const [root = '.', seed = '1'] = process.argv.slice(2);
const originals = await readOriginals(root);
const folder = join(root, 'rules');
const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.yaml') && !name.endsWith('.test.yaml'))
  .sort()
  .map((name) => ({ path: `rules/${name}`, text: readFileSync(join(folder, name), 'utf8') }));
const runner = createRunner(root, loadRules(files).rules);

process.on('message', (order: Order) => {
  const { kind, nth } = order;
  void runner
    .run(inputOf(kind, nth, Number(seed), originals), nth)
    .then(() => undefined)
    .catch((error: unknown) => (error instanceof Error ? (error.stack ?? error.message) : String(error)))
    .then((error) =>
      process.send?.({
        kind,
        nth,
        ...(error === undefined ? {} : { error }),
        memory: process.memoryUsage().rss,
      } satisfies Answer),
    );
});
process.send?.('ready');
