import { realpath } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { Argv } from 'yargs';
import type { ArchiveLimits } from '../model/entry.ts';
import { UserError } from '../model/user-error.ts';
import { standardInput } from './standard-input.ts';
import { exitStatus } from './exit-status.ts';
import { withLimitOptions } from './limit-options.ts';

export interface RedactArguments {
  readonly bundle: readonly string[];
  readonly output: string;
  readonly pseudonyms: string | undefined;
  readonly limits: Partial<ArchiveLimits>;
}

/** Places that are printed of those that still look like secrets. */
const MOST_SHOWN = 50;

export function redactOptions(yargs: Argv): Argv {
  const options = yargs
    .positional('bundle', {
      describe: 'Archives, directories or files of output; - is standard input',
      type: 'string',
      array: true,
      demandOption: true,
    })
    .option('output', {
      alias: 'o',
      type: 'string',
      nargs: 1,
      demandOption: true,
      describe: 'The clean archive, a tar.gz',
    })
    .option('pseudonyms', {
      type: 'string',
      nargs: 1,
      describe: 'A file with a key, made if absent: addresses, names of hosts and MACs get stable pseudonyms under it',
    })
    .example('$0 redact must-gather.tar.gz -o clean.tar.gz', 'a copy without secrets, to hand on');
  return withLimitOptions(options);
}

/** Writes a copy without secrets, looks through it again, and says what it hid; returns the exit status. */
export async function runRedact({ bundle: paths, output, pseudonyms, limits }: RedactArguments): Promise<number> {
  await refuseToOverwrite(paths, output);
  const [{ openRedacted }, { openBundle }, { writeArchive }, { findRemains }, { createProgressLine }] =
    await Promise.all([
      import('./open-redacted.ts'),
      import('../archive/open-bundle.ts'),
      import('../archive/write-archive.ts'),
      import('../redact/check/find-remains.ts'),
      import('./progress-line.ts'),
    ]);

  const progress = createProgressLine(process.stderr);
  const hidden = new Map<string, number>();
  const inputs = paths.map((path) => (path === standardInput ? { stream: process.stdin, name: 'stdin' } : { path }));
  const bundle = await openRedacted(inputs, {
    limits,
    onProgress: progress.onProgress,
    onSecret: (kind) => hidden.set(kind, (hidden.get(kind) ?? 0) + 1),
    ...(pseudonyms === undefined ? {} : { pseudonyms }),
  });
  const count = await writeArchive(output, bundle.entries());
  progress.clear();
  for (const { file, message } of bundle.facts().problems) {
    process.stderr.write(`${file === undefined ? '' : `${file}: `}${message}\n`);
  }
  process.stdout.write(`${output}: ${count} files\n`);
  for (const [kind, times] of hidden) process.stdout.write(`hidden: ${kind} ${times}\n`);

  // The copy is our own; its many equal lines may compress as a bomb's do.
  const clean = await openBundle([{ path: output }], { limits: { ...limits, maxRatio: Number.MAX_SAFE_INTEGER } });
  let remains = 0;
  for await (const { file, line, kind } of findRemains(clean.entries())) {
    remains++;
    if (remains <= MOST_SHOWN) process.stdout.write(`still looks like a secret: ${file}:${line} ${kind}\n`);
  }
  if (remains > MOST_SHOWN) process.stdout.write(`and ${remains - MOST_SHOWN} more\n`);
  return remains > 0 ? exitStatus.failed : exitStatus.analysed;
}

async function refuseToOverwrite(paths: readonly string[], output: string): Promise<void> {
  const target = await realpath(output).catch(() => resolve(output));
  for (const path of paths) {
    if ((await realpath(path).catch(() => undefined)) === target) {
      throw new UserError(`${output} is the bundle itself`, { hint: 'Give the clean archive another name.' });
    }
  }
}
