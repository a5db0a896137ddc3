import type { Argv } from 'yargs';
import { withLimitOptions } from './limit-options.ts';
import { rulesOption } from './rules-option.ts';
import { configOption } from './settings.ts';

/** How bundles are read: by which rules, without which secrets, within which limits. */
export function withInputOptions(yargs: Argv): Argv {
  const options = yargs
    .option('rules', rulesOption)
    .option('config', configOption)
    .option('redact', {
      type: 'boolean',
      describe: 'Take secrets out of what is read, so that no report can quote one',
    })
    .option('pseudonyms', {
      type: 'string',
      nargs: 1,
      describe: 'A file with a key, made if absent: as --redact, with pseudonyms for addresses and names of hosts',
    });
  return withLimitOptions(options);
}
