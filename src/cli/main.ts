#!/usr/bin/env node
import yargs, { type Argv } from 'yargs';
import { hideBin } from 'yargs/helpers';
import { UserError } from '../model/user-error.ts';
import { nearestName } from '../text/nearest-name.ts';
import { analyzeOptions, runAnalyze, type AnalyzeArguments } from './analyze-command.ts';
import { batchOptions, runBatchCommand, type BatchArguments } from './batch-command.ts';
import { collectOptions, runCollect, type CollectArguments } from './collect-command.ts';
import { collectorFlags, collectorOptions } from './collector-options.ts';
import { diffOptions, runDiff, type DiffArguments } from './diff-command.ts';
import { exitStatus } from './exit-status.ts';
import { limitOptions, limitsOf } from './limit-options.ts';
import { packageVersion } from './package-files.ts';
import { redactOptions, runRedact, type RedactArguments } from './redact-command.ts';
import { renderOptions, runRender, type RenderArguments } from './render-command.ts';
import { rulesCommands } from './rules-command.ts';
import { readSettings, type Given } from './settings.ts';
import { standardInput } from './standard-input.ts';

const OPTIONS = [
  'format',
  'brief',
  'rules',
  'config',
  'cluster',
  'fail-on',
  'redact',
  'pseudonyms',
  'dir',
  'from',
  'resume',
  'jobs',
  'memory',
  'time-limit',
  'for',
  'print',
  'help',
  'version',
  ...Object.keys({ ...collectorOptions, ...collectorFlags, ...limitOptions }),
];
const COMMANDS = ['analyze', 'batch', 'collect', 'diff', 'redact', 'render', 'rules'];

async function main(words: readonly string[]): Promise<number> {
  let status: number = exitStatus.analysed;
  const parser: Argv = yargs(words.map((word) => (word === '-' ? standardInput : word)))
    .scriptName('mustread')
    .usage('$0 <command>\n\nReads a Kubernetes must-gather bundle offline and says what is wrong, with the evidence.')
    .command(
      'analyze <bundle..>',
      'Say what is wrong with a cluster, from what was collected of it',
      analyzeOptions,
      async (argv) => {
        const given = argv as unknown as AnalyzeArguments & Given;
        status = await runAnalyze({ ...given, settings: await readSettings(given, given.bundle) });
      },
    )
    .command(
      'batch <archives..>',
      'Analyse many archives, and say what they have in common',
      batchOptions,
      async (argv) => {
        const given = argv as unknown as BatchArguments & Given;
        status = await runBatchCommand({ ...given, settings: await readSettings(given, []) });
      },
    )
    .command(
      'diff <before> <after>',
      'Say what changed from one bundle, or analysis in JSON, to another',
      diffOptions,
      async (argv) => {
        const given = argv as unknown as DiffArguments & Given;
        status = await runDiff({ ...given, settings: await readSettings(given, [given.before, given.after]) });
      },
    )
    .command('collect', 'Collect from a cluster what analyze reads', collectOptions, async (argv) => {
      status = await runCollect(argv as unknown as CollectArguments);
    })
    .command('render <analysis>', 'Draw an analysis again, in any format', renderOptions, async (argv) => {
      const given = argv as unknown as RenderArguments & Given;
      status = await runRender({ ...given, settings: await readSettings(given, []) });
    })
    .command('redact <bundle..>', 'Write a copy of a bundle without its secrets', redactOptions, async (argv) => {
      status = await runRedact({ ...(argv as unknown as RedactArguments), limits: limitsOf(argv) });
    })
    .command('rules', 'List, show, check and test the rules', (command) =>
      rulesCommands(command, (rulesStatus) => {
        status = rulesStatus;
      }),
    )
    .demandCommand(1, 'Say what to do, for example: mustread analyze bundle.tar.gz')
    .strict()
    .version(packageVersion())
    .help()
    .alias('help', 'h')
    .recommendCommands()
    .wrap(Math.min(100, process.stdout.columns ?? 100))
    .epilogue(
      'Exit status: 0 analysed, 1 --fail-on reached or a secret left, 2 wrong usage or rule, 3 nothing readable, 70 a bug.',
    )
    .exitProcess(false)
    .fail((message: string | undefined, error: Error | undefined) => {
      throw error ?? new UserError(message ?? 'Wrong usage', { hint: hintFor(words) });
    });
  await parser.parseAsync();
  return status;
}

/** The right name beside a wrong one. */
function hintFor(words: readonly string[]): string {
  for (const word of words) {
    const option = /^--([^=]+)/.exec(word)?.[1];
    if (option !== undefined && !OPTIONS.includes(option)) {
      const right = nearestName(option, OPTIONS);
      if (right !== undefined) return `Did you mean --${right}?`;
    }
  }
  const [command] = words;
  const right = command === undefined || COMMANDS.includes(command) ? undefined : nearestName(command, COMMANDS);
  return right === undefined ? 'mustread --help shows what there is.' : `Did you mean mustread ${right}?`;
}

function report(error: unknown): number {
  if (error instanceof UserError) {
    process.stderr.write(`mustread: ${error.message}\n${error.hint === undefined ? '' : `${error.hint}\n`}`);
    return exitStatus.usage;
  }
  const stack = error instanceof Error ? (error.stack ?? error.message) : String(error);
  process.stderr.write(`mustread: this is a bug in mustread, not in your bundle.\n${stack}\n`);
  return exitStatus.bug;
}

// A reader that stops early (`| head`) is no error.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(exitStatus.analysed);
  throw error;
});

process.exitCode = await main(hideBin(process.argv)).catch(report);
