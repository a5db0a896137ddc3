import { mkdir } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Argv } from 'yargs';
import type { AnalysedRow, ArchiveRow } from '../fleet/archive-row.ts';
import { severities } from '../model/rule.ts';
import { UserError } from '../model/user-error.ts';
import { exitStatus } from './exit-status.ts';
import { withInputOptions } from './input-options.ts';
import { catchInterruption } from './interruption.ts';
import { readingOf } from './reading-of.ts';
import type { Settings } from './settings.ts';

export interface BatchArguments {
  readonly archives: readonly string[];
  readonly output: string;
  readonly jobs: number;
  readonly memory: number;
  readonly timeLimit: number;
  readonly resume: boolean;
  readonly settings: Settings;
}

export function batchOptions(yargs: Argv): Argv {
  const options = yargs
    .positional('archives', {
      describe: 'Archives, globs in quotes, or directories of archives; each archive is one bundle',
      type: 'string',
      array: true,
      demandOption: true,
    })
    .option('output', {
      alias: 'o',
      type: 'string',
      requiresArg: true,
      demandOption: true,
      describe: 'The directory for the reports, the index and the fleet report',
    })
    .option('resume', {
      type: 'boolean',
      default: false,
      describe: 'Keep what an earlier run made of the same contents with the same rules',
    })
    .option('jobs', number(availableParallelism(), 'Archives at the same time'))
    .option('memory', number(2048, 'Most megabytes for one archive'))
    .option('time-limit', number(600, 'Most seconds for one archive'))
    .option('fail-on', {
      type: 'string',
      choices: severities,
      describe: 'Exit with status 1 when an archive has a present finding at least this severe',
    })
    .example("$0 batch 'tickets/**/*.tgz' -o out", 'a report for each archive, and one over all')
    .example("$0 batch 'tickets/**/*.tgz' -o out --resume", 'after Ctrl-C, or with more archives')
    .epilogue(
      'Exit status: 0 analysed, also where single archives failed, 1 --fail-on reached, 2 wrong usage or rule, 3 no archive could be analysed, 70 a bug, 130 or 143 interrupted.',
    );
  return withInputOptions(options);
}

function number(preset: number, describe: string) {
  return { type: 'number', requiresArg: true, default: preset, describe } as const;
}

/** Analyses many archives, each as one bundle; returns the exit status. */
export async function runBatchCommand(arguments_: BatchArguments): Promise<number> {
  checkNumbers(arguments_);
  const { output, resume, settings } = arguments_;
  const { rules: packs, failOn, redact, pseudonyms } = settings;
  const [
    { findArchives },
    { runBatch },
    { writeIndex },
    { createBatchProgress },
    { loadRulePacks },
    { reaches },
    files,
  ] = await Promise.all([
    import('../batch/find-archives.ts'),
    import('../batch/run-batch.ts'),
    import('../batch/write-index.ts'),
    import('./batch-progress.ts'),
    import('./rule-files.ts'),
    import('../model/present-finding.ts'),
    import('./package-files.ts'),
  ]);
  // A wrong rule is told before anything is analysed.
  const rules = await loadRulePacks(packs);
  const archives = await findArchives(arguments_.archives);
  const reading = await readingOf(settings);
  await mkdir(output, { recursive: true }).catch((cause: unknown) => {
    throw new UserError(`Can't write to ${output}`, { cause });
  });

  const interruption = catchInterruption();
  const progress = createBatchProgress(process.stderr, archives);
  try {
    const records = await runBatch(archives, {
      worker: fileURLToPath(new URL('dist/cli/batch-worker.js', files.packageRoot)),
      setup: { output, rules: packs, redact, pseudonyms, reading, resume, megabytes: arguments_.memory },
      jobs: Math.ceil(arguments_.jobs),
      seconds: arguments_.timeLimit,
      signal: interruption.signal,
      onDone: (archive, { row }, kept) => progress.onDone(archive, { failed: row.status === 'failed', kept }),
    });
    progress.clear();
    const tool = {
      name: 'mustread',
      version: files.packageVersion(),
      rules: { count: rules.rules.length, digest: rules.digest },
    } as const;
    await writeIndex(output, records, { tool, templates: files.templateText });
    const rows = records.map(({ row }) => row);
    tell(rows, output);
    return statusOf(rows, (row) => failOn !== undefined && reaches(row.findings, failOn));
  } catch (error) {
    const status = interruption.status();
    if (status === undefined) throw error;
    progress.clear();
    process.stderr.write('mustread: interrupted. The same command with --resume goes on from here.\n');
    return status;
  } finally {
    interruption.release();
  }
}

function checkNumbers({ jobs, memory, timeLimit }: BatchArguments): void {
  for (const [name, value] of Object.entries({ jobs, memory, 'time-limit': timeLimit })) {
    if (!(value > 0)) throw new UserError(`--${name} is a number above 0`);
  }
}

function statusOf(rows: readonly ArchiveRow[], isReached: (row: AnalysedRow) => boolean): number {
  const analysed = rows.filter((row) => row.status === 'analysed');
  if (analysed.length === 0) return exitStatus.nothingReadable;
  return analysed.some(isReached) ? exitStatus.failed : exitStatus.analysed;
}

/** Failed archives that are named; batch.jsonl has them all. */
const MOST_NAMED = 10;

function tell(rows: readonly ArchiveRow[], output: string): void {
  const failed = rows.filter((row) => row.status === 'failed');
  for (const { path, reason } of failed.slice(0, MOST_NAMED)) process.stderr.write(`${path}: ${reason}\n`);
  if (failed.length > MOST_NAMED) process.stderr.write(`… and ${failed.length - MOST_NAMED} more failed.\n`);
  process.stdout.write(
    `${rows.length - failed.length} of ${rows.length} archives analysed: ${join(output, 'index.html')}\n`,
  );
}
