import { spawn } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { constants, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Argv } from 'yargs';
import { UserError } from '../model/user-error.ts';
import { collectorFlags, collectorOptions } from './collector-options.ts';
import { packageRoot } from './package-files.ts';

export interface CollectArguments extends Readonly<Record<string, unknown>> {
  readonly print: boolean;
  readonly for?: string;
}

export function collectOptions(yargs: Argv): Argv {
  for (const [name, describe] of Object.entries(collectorFlags)) {
    yargs.option(name, { type: 'boolean', default: false, describe });
  }
  for (const [name, describe] of Object.entries(collectorOptions)) {
    yargs.option(name, { type: 'string', requiresArg: true, describe });
  }
  return yargs
    .alias({ yes: 'y', output: 'o', namespace: 'n' })
    .option('for', {
      type: 'string',
      describe: 'Collect only what an analysis (JSON) calls missing',
    })
    .option('print', {
      type: 'boolean',
      default: false,
      describe: 'Print the collector, a shell script, to be run where there is no mustread',
    })
    .example('$0 collect', 'asks, collects, and writes calico-bundle-<time>.tar.gz')
    .example('$0 collect --print > collect.sh', 'for whoever can reach the cluster')
    .epilogue(
      'Exit status: 0 collected, 1 nothing could be written, 2 wrong usage, 3 the API server is out of reach, 130 or 143 interrupted.',
    );
}

const script = new URL('dist/collect.sh', packageRoot);

/** Runs the collector, or prints it; returns the exit status. */
export async function runCollect(arguments_: CollectArguments): Promise<number> {
  if (arguments_.print) {
    process.stdout.write(await readFile(script));
    return 0;
  }
  const words = wordsOf(arguments_);
  if (arguments_.for === undefined) return runScript(words);
  const { collectNext } = await import('./collect-next.ts');
  const commands = await collectNext(arguments_.for);
  const directory = await mkdtemp(join(tmpdir(), 'mustread-'));
  try {
    const list = join(directory, 'commands');
    await writeFile(list, `${commands.join('\n')}\n`);
    return await runScript([...words, `--only=${list}`]);
  } finally {
    await rm(directory, { recursive: true, force: true });
  }
}

/** The options as the script takes them. */
function wordsOf(arguments_: CollectArguments): readonly string[] {
  return [
    ...Object.keys(collectorFlags).flatMap((name) => (arguments_[name] === true ? [`--${name}`] : [])),
    ...Object.keys(collectorOptions).flatMap((name) =>
      valuesOf(arguments_[name]).map((value) => `--${name}=${String(value)}`),
    ),
  ];
}

/** An option that is said several times comes as a list. */
function valuesOf(option: unknown): readonly unknown[] {
  return option === undefined ? [] : [option].flat();
}

async function runScript(words: readonly string[]): Promise<number> {
  const child = spawn('sh', [fileURLToPath(script), ...words], { stdio: 'inherit' });
  // Ctrl-C reaches the script by itself, as one of the terminal's foreground programs. It still packs what it has.
  const wait = (): void => undefined;
  const pass = (signal: NodeJS.Signals): void => void child.kill(signal);
  process.on('SIGINT', wait).on('SIGTERM', pass);
  try {
    return await new Promise<number>((resolve, reject) => {
      child.on('error', (cause) => {
        const hint = 'mustread collect --print writes the script, for a machine that has one.';
        reject(new UserError('There is no POSIX shell (sh) on the PATH to run the collector', { cause, hint }));
      });
      child.on('close', (status, signal) => resolve(status ?? 128 + (signal === null ? 0 : constants.signals[signal])));
    });
  } finally {
    process.off('SIGINT', wait).off('SIGTERM', pass);
  }
}
